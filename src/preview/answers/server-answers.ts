// A browser's request that belongs to a port: forwarded to the server there, its response shaped for
// the browser.
import type { Container } from '../container/container.ts';
import type { Containers } from '../container/containers.ts';
import type { Frame, Frames } from '../frames/frames.ts';
import { rewriteLocation } from '../frames/rewrite-location.ts';
import { serverReferrer } from '../frames/server-referrer.ts';
import type { Target } from '../frames/target.ts';
import { exchange, type Answer } from '../http/exchange.ts';
import { ExchangeError } from '../http/exchange-error.ts';
import type { Llhttp } from '../http/llhttp.ts';
import type { OutgoingRequest } from '../http/outgoing-request.ts';
import { readRequestBody } from '../http/read-request-body.ts';
import { failurePage } from './failure-page.ts';
import { failureText, type FailureCode } from './failure-text.ts';
import { requestHeaders } from './request-headers.ts';
import type { SentCookies } from './sent-cookies.ts';
import { shapeResponse } from './shape-response.ts';

/** In ms. A page that waits this long is worth a hint; a fetch waits as long as browsers let it. */
const PAGE_PATIENCE = 30_000;
const FETCH_PATIENCE = 300_000;
const DOCUMENTS = new Set(['document', 'iframe', 'frame', 'embed', 'object']);

export interface Asking {
	request: Request;
	clientId: string;
	/** The page or worker that the answer becomes, '' for others. */
	resultingClientId: string;
	target: Target;
	/** With query. */
	path: string;
	/** The page that asks. */
	from: Frame | undefined;
}

export class ServerAnswers {
	readonly #containers: Containers;
	readonly #frames: Frames;
	readonly #llhttp: () => Promise<Llhttp>;
	readonly #sentCookies: SentCookies;

	constructor(
		containers: Containers,
		frames: Frames,
		llhttp: () => Promise<Llhttp>,
		sentCookies: SentCookies,
	) {
		this.#containers = containers;
		this.#frames = frames;
		this.#llhttp = llhttp;
		this.#sentCookies = sentCookies;
	}

	async answer(asking: Asking): Promise<Response> {
		const { request, target, resultingClientId, path } = asking;
		const page = DOCUMENTS.has(request.destination);
		this.#frames.note(resultingClientId, { target, path, quiet: false }, page);
		const { tag } = target;
		const container = await (page ? this.#containers.findAlive(tag) : this.#containers.find(tag));
		if (!container) return fail('no-container', asking, undefined, `no container "${tag}"`);
		try {
			const answer = await this.#exchange(container, asking);
			const cookies = setCookies(answer);
			if (cookies.length > 0) {
				await this.#sentCookies.take(container, path, cookies, asking.clientId);
			}
			return await this.#shape(container, asking, answer, page);
		} catch (error) {
			if (!(error instanceof ExchangeError)) throw error;
			if (error.code === 'aborted') return Response.error();
			return fail(error.code, asking, container, error.detail);
		}
	}

	async #exchange(container: Container, asking: Asking): Promise<Answer> {
		const { request, target, path } = asking;
		const outgoing: OutgoingRequest = {
			method: request.method,
			target: path,
			headers: this.#headers(container, asking),
			body: await readRequestBody(request),
			signal: request.signal,
			patience: request.mode === 'navigate' ? PAGE_PATIENCE : FETCH_PATIENCE,
		};
		return exchange(container.pool(target.port), await this.#llhttp(), outgoing);
	}

	#headers(
		container: Container,
		{ request, target, path, from }: Asking,
	): OutgoingRequest['headers'] {
		const credentials = request.credentials !== 'omit' && sendsCookies(request, target, from);
		const referrer = from?.quiet
			? undefined
			: serverReferrer(request.referrer, location.origin, from?.target.port, target.port);
		const referring = referrer === undefined ? undefined : Number(new URL(referrer).port || 80);
		return requestHeaders({
			port: target.port,
			fromPort: from?.target.port ?? referring,
			method: request.method,
			headers: request.headers,
			mode: request.mode,
			destination: request.destination,
			referrer,
			cookies: credentials ? container.cookies.header(path) : '',
			userAgent: navigator.userAgent,
			languages: navigator.languages,
			reload: request.cache === 'reload' || request.cache === 'no-cache',
		});
	}

	async #shape(
		container: Container,
		asking: Asking,
		answer: Answer,
		page: boolean,
	): Promise<Response> {
		const { target, path } = asking;
		const shaped = await shapeResponse(answer, {
			document: page,
			embedder: container.credentialless ? 'credentialless' : 'require-corp',
			settings: { target, cookies: page ? container.cookies.seenBy(path) : [] },
			previewScript: container.previewScript,
			rewriteLocation: (location) => rewriteLocation(location, target, path),
		});
		if (!shaped) {
			const encoding = answer.head.headers.find(([name]) => /^content-encoding$/i.test(name));
			return fail('encoding', asking, container, `Content-Encoding: ${encoding?.[1] ?? ''}`);
		}
		if (page && shaped.quiet) {
			this.#frames.note(asking.resultingClientId, { target, path, quiet: true }, false);
		}
		return shaped.response;
	}
}

/** Fetch's credentials mode "same-origin", as it would be on http://localhost:PORT. */
function sendsCookies(request: Request, target: Target, from: Frame | undefined): boolean {
	return request.credentials === 'include' || !from || from.target.port === target.port;
}

function setCookies({ head }: Answer): string[] {
	return head.headers.filter(([name]) => /^set-cookie$/i.test(name)).map(([, value]) => value);
}

/** The same words for a page and for a script: as HTML where a person reads it, else as text. */
function fail(
	code: FailureCode,
	{ request, target, path }: Asking,
	container: Container | undefined,
	detail: string,
): Response {
	const openPorts = container?.openPorts ?? [];
	const asked = `${request.method} ${path}`;
	const failure = failureText(code, { port: target.port, request: asked, openPorts, detail });
	const page = DOCUMENTS.has(request.destination);
	const { status, title, explanation, advice } = failure;
	const body = page
		? failurePage(failure, target, container?.timesOpened(target.port) ?? 0)
		: `${title}. ${explanation} ${advice}\n${detail}\n`;
	return new Response(body, {
		status,
		headers: {
			'Content-Type': page ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
			'Cross-Origin-Embedder-Policy': 'require-corp',
			'Cross-Origin-Resource-Policy': 'cross-origin',
			'Cross-Origin-Opener-Policy': 'same-origin',
			'Cache-Control': 'no-store',
		},
	});
}
