// `fetch` events: which of them are a preview's, and who answers.
import type { OwnAnswers } from './answers/own-answers.ts';
import type { ServerAnswers } from './answers/server-answers.ts';
import type { Frame, Frames } from './frames/frames.ts';
import { isOwnScript } from './frames/is-own-script.ts';
import { requestRoute, type Asked, type Route } from './frames/request-route.ts';

const DOCUMENTS = new Set(['document', 'iframe', 'frame', 'embed', 'object']);

export class RequestEvents {
	readonly #frames: Frames;
	readonly #servers: ServerAnswers;
	readonly #own: OwnAnswers;

	constructor(frames: Frames, servers: ServerAnswers, own: OwnAnswers) {
		this.#frames = frames;
		this.#servers = servers;
		this.#own = own;
	}

	/** Not answering leaves the request to the network, at once: the container's own scripts load so. */
	answer(event: FetchEvent): void {
		const known = this.#frames.known(event.clientId);
		const route = requestRoute(this.#asked(event, known));
		if (route.type !== 'network') {
			event.respondWith(this.#respond(event, route, known));
			return;
		}
		// A page from before this worker was restarted is found by asking for its address.
		if (
			known ||
			event.clientId === '' ||
			isOwnScript(new URL(event.request.url), location.origin)
		) {
			return;
		}
		event.respondWith(this.#respondLate(event));
	}

	async #respondLate(event: FetchEvent): Promise<Response> {
		const frame = await this.#frames.find(event.clientId);
		if (!frame) return fetch(event.request);
		return this.#respond(event, requestRoute(this.#asked(event, frame)), frame);
	}

	async #respond(event: FetchEvent, route: Route, known: Frame | undefined): Promise<Response> {
		const { request, clientId, resultingClientId } = event;
		switch (route.type) {
			case 'network':
				return fetch(request);
			case 'redirect':
				return redirect(route.location);
			case 'own':
				return this.#own.answer(route.name, new URL(request.url));
			case 'server': {
				const from = known ?? (await this.#frames.find(clientId));
				const { target, path } = route;
				const page = DOCUMENTS.has(request.destination);
				return this.#servers.answer({
					request,
					clientId,
					resultingClientId,
					target,
					path,
					from,
					page,
				});
			}
			default:
				return route satisfies never;
		}
	}

	#asked({ request }: FetchEvent, from: Frame | undefined): Asked {
		return {
			url: new URL(request.url),
			origin: location.origin,
			navigation: request.mode === 'navigate',
			frame: request.destination !== 'document',
			referrer: request.referrer,
			from: from?.target,
			last: this.#frames.last,
		};
	}
}

/** An isolated page's frame checks these headers on each step of the way. */
function redirect(location: string): Response {
	const headers = {
		Location: location,
		'Cross-Origin-Embedder-Policy': 'require-corp',
		'Cross-Origin-Opener-Policy': 'same-origin',
		'Cross-Origin-Resource-Policy': 'cross-origin',
	};
	return new Response(null, { status: 307, headers });
}
