// A browser's request that belongs to a port: forwarded to the server there, its response shaped for
// the browser.
import type { Container } from '../container/container.ts';
import type { Containers } from '../container/containers.ts';
import { corsFailure } from '../cors/cors-failure.ts';
import { corsRequestOf } from '../cors/cors-request-of.ts';
import type { CorsRequest } from '../cors/cors-request.ts';
import { exposedHeaders } from '../cors/exposed-headers.ts';
import { preflightFailure } from '../cors/preflight-failure.ts';
import { preflightHeaders } from '../cors/preflight-headers.ts';
import type { Frames } from '../frames/frames.ts';
import { rewriteLocation } from '../frames/rewrite-location.ts';
import { exchange, type Answer } from '../http/exchange.ts';
import { ExchangeError } from '../http/exchange-error.ts';
import type { LlhttpSource } from '../http/llhttp-source.ts';
import type { OutgoingRequest } from '../http/outgoing-request.ts';
import { readRequestBody } from '../http/read-request-body.ts';
import type { Asking } from './asking.ts';
import { failureResponse } from './failure-response.ts';
import { outgoingHeaders } from './outgoing-headers.ts';
import type { SentCookies } from './sent-cookies.ts';
import { shapeResponse } from './shape-response.ts';

/** In ms. A page that waits this long is worth a hint; a fetch waits as long as browsers let it. */
const PAGE_PATIENCE = 30_000;
const FETCH_PATIENCE = 300_000;

export interface ServerAnswersParts {
	containers: Containers;
	frames: Frames;
	llhttp: LlhttpSource;
	sentCookies: SentCookies;
	/** Prints on the console of a page, where browsers say why they keep a response from it. */
	tellPage: (clientId: string, text: string) => void;
}

export class ServerAnswers {
	readonly #parts: ServerAnswersParts;

	constructor(parts: ServerAnswersParts) {
		this.#parts = parts;
	}

	async answer(asking: Asking): Promise<Response> {
		const { containers, frames } = this.#parts;
		const { target, resultingClientId, path, page } = asking;
		frames.note(resultingClientId, { target, path, quiet: false }, page);
		const { tag } = target;
		const container = await (page ? containers.findAlive(tag) : containers.find(tag));
		if (!container) {
			return failureResponse('no-container', asking, undefined, `no container "${tag}"`);
		}
		try {
			const cors = corsRequestOf(asking);
			return cors
				? await this.#acrossPorts(container, asking, cors)
				: await this.#shape(container, asking, await this.#exchange(container, asking));
		} catch (error) {
			if (!(error instanceof ExchangeError)) throw error;
			if (error.code === 'aborted') return Response.error();
			return failureResponse(error.code, asking, container, error.detail);
		}
	}

	async #acrossPorts(container: Container, asking: Asking, cors: CorsRequest): Promise<Response> {
		const question = preflightHeaders(cors, navigator.userAgent);
		const leave = question && (await this.#preflight(container, asking, question));
		const refusal = leave && preflightFailure(leave.head, cors);
		if (refusal !== undefined) return this.#refuse(asking, cors, refusal);
		const answer = await this.#exchange(container, asking);
		const failure = corsFailure(answer.head, cors);
		if (failure === undefined) {
			const headers = exposedHeaders(answer.head.headers, cors.credentials);
			return this.#shape(container, asking, { ...answer, head: { ...answer.head, headers } });
		}
		if (!(answer.body instanceof Uint8Array)) await answer.body.cancel();
		return this.#refuse(asking, cors, failure);
	}

	#refuse({ clientId }: Asking, { url, origin }: CorsRequest, failure: string): Response {
		const access = `Access to fetch at '${url}' from origin '${origin}'`;
		this.#parts.tellPage(clientId, `${access} has been blocked by CORS policy: ${failure}`);
		return Response.error();
	}

	async #preflight(
		container: Container,
		{ request, target, path }: Asking,
		headers: OutgoingRequest['headers'],
	): Promise<Answer> {
		return exchange(container.pool(target.port), await this.#parts.llhttp.get(), {
			method: 'OPTIONS',
			target: path,
			headers,
			body: { type: 'none' },
			signal: request.signal,
			patience: FETCH_PATIENCE,
		});
	}

	async #exchange(container: Container, asking: Asking): Promise<Answer> {
		const { request, target, path, clientId } = asking;
		const withCookies = sendsCookies(asking);
		const answer = await exchange(container.pool(target.port), await this.#parts.llhttp.get(), {
			method: request.method,
			target: path,
			headers: outgoingHeaders(asking, withCookies ? container.cookies.header(path) : ''),
			body: await readRequestBody(request),
			signal: request.signal,
			patience: request.mode === 'navigate' ? PAGE_PATIENCE : FETCH_PATIENCE,
		});
		const cookies = withCookies ? setCookies(answer) : [];
		if (cookies.length > 0) await this.#parts.sentCookies.take(container, path, cookies, clientId);
		return answer;
	}

	async #shape(container: Container, asking: Asking, answer: Answer): Promise<Response> {
		const { target, path, page } = asking;
		const shaped = await shapeResponse(answer, {
			document: page,
			embedder: container.credentialless ? 'credentialless' : 'require-corp',
			settings: { target, cookies: page ? container.cookies.seenBy(path) : [] },
			previewScript: container.previewScript,
			rewriteLocation: (location) => rewriteLocation(location, target, path),
		});
		if (!shaped) {
			const encoding = answer.head.headers.find(([name]) => /^content-encoding$/i.test(name));
			const detail = `Content-Encoding: ${encoding?.[1] ?? ''}`;
			return failureResponse('encoding', asking, container, detail);
		}
		if (page && shaped.quiet) {
			this.#parts.frames.note(asking.resultingClientId, { target, path, quiet: true }, false);
		}
		return shaped.response;
	}
}

/** Fetch's credentials mode, as it would be on http://localhost:PORT. */
function sendsCookies({ request, target, from }: Asking): boolean {
	if (request.credentials === 'omit') return false;
	return request.credentials === 'include' || !from || from.target.port === target.port;
}

function setCookies({ head }: Answer): string[] {
	return head.headers.filter(([name]) => /^set-cookie$/i.test(name)).map(([, value]) => value);
}
