// `document.cookie`: a response made by a service worker sets no cookies, so the jar is there. Reading is
// synchronous, so the page keeps what it may see, and is told when that changes.
import type { PageSettings, SeenCookie } from '../messages.ts';
import { postToWorker } from './post-to-worker.ts';
import { serverPath } from './server-path.ts';

const PATIENCE = 1000;

export class DocumentCookie {
	readonly #target: PageSettings['target'];
	#seen: SeenCookie[];
	/** What was assigned and is not in the jar yet. */
	readonly #pending = new Set<Promise<void>>();

	constructor({ target, cookies }: PageSettings) {
		this.#target = target;
		this.#seen = cookies;
	}

	install(): void {
		Object.defineProperty(Document.prototype, 'cookie', {
			configurable: true,
			enumerable: true,
			get: () => this.#seen.map(({ name, value }) => written(name, value)).join('; '),
			set: (cookie: unknown) => this.#set(String(cookie)),
		});
	}

	/** What the service worker says. */
	replace(cookies: SeenCookie[]): void {
		this.#seen = cookies;
	}

	/** Undefined when the jar knows all that was assigned; else a promise of that. */
	get settled(): Promise<unknown> | undefined {
		return this.#pending.size === 0 ? undefined : Promise.all(this.#pending);
	}

	#send(cookie: string, path: string): void {
		const { port1, port2 } = new MessageChannel();
		const target = this.#target;
		postToWorker({ type: 'set-cookie', target, path, cookie, done: port2 }, [port2]);
		const known = new Promise<void>((resolve) => {
			port1.onmessage = () => resolve();
			// A service worker that is stopped meanwhile does not answer.
			setTimeout(resolve, PATIENCE);
		}).finally(() => {
			port1.close();
			this.#pending.delete(known);
		});
		this.#pending.add(known);
	}

	/** Shows at once what the jar will say soon; the jar decides by the whole of RFC 6265. */
	#set(cookie: string): void {
		const path = serverPath();
		this.#send(cookie, path);
		const [pair = '', ...attributes] = cookie.split(';');
		const equals = pair.indexOf('=');
		const name = equals < 0 ? '' : pair.slice(0, equals).trim();
		const value = pair.slice(equals + 1).trim();
		const given = new Map(attributes.map(attribute));
		if (given.has('httponly')) return;
		const scope = given.get('path')?.startsWith('/') ? (given.get('path') ?? '/') : directory(path);
		const at = this.#seen.findIndex((seen) => seen.name === name && seen.path === scope);
		const shown = !expired(given) && matches(path, scope);
		const next = shown ? [{ name, value, path: scope }] : [];
		if (at >= 0) this.#seen.splice(at, 1, ...next);
		else this.#seen.push(...next);
	}
}

function written(name: string, value: string): string {
	return name === '' ? value : `${name}=${value}`;
}

function attribute(text: string): [name: string, value: string] {
	const [name = '', value = ''] = text.split('=', 2);
	return [name.trim().toLowerCase(), value.trim()];
}

function expired(given: Map<string, string>): boolean {
	const age = given.get('max-age');
	if (age !== undefined && /^-?\d+$/.test(age)) return Number(age) <= 0;
	const expires = given.get('expires');
	return expires !== undefined && Date.parse(expires) <= Date.now();
}

/** RFC 6265 5.1.4. */
function directory(path: string): string {
	return path.slice(0, Math.max(1, path.lastIndexOf('/')));
}

function matches(path: string, scope: string): boolean {
	return path === scope || path.startsWith(scope.endsWith('/') ? scope : `${scope}/`);
}
