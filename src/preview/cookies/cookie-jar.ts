// The cookies of one container: a browser would keep them for `localhost`, whatever the port
// (RFC 6265 8.5); a service worker's responses cannot set any, so they are kept here.
import { CookieJar as Jar } from 'tough-cookie';
import type { SeenCookie } from '../messages.ts';

const SITE = 'http://localhost';
const RULES = { allowSpecialUseDomain: true, rejectPublicSuffixes: false } as const;

export class CookieJar {
	readonly #changed: () => void;
	#jar: Jar;

	/** `changed` is called after each change, to keep the jar beyond a stop of the service worker. */
	constructor(changed: () => void) {
		this.#changed = changed;
		this.#jar = new Jar(undefined, RULES);
	}

	/** Takes a Set-Cookie header of an answer to `path`; what is no cookie is ignored, as browsers do. */
	setFromHeader(header: string, path: string): void {
		this.#set(header, path, true);
	}

	/** Takes what a script assigns to document.cookie: HttpOnly ones are out of its reach. */
	setFromScript(cookie: string, path: string): void {
		this.#set(cookie, path, false);
	}

	/** The Cookie header for a request, '' for none. */
	header(path: string): string {
		return this.#jar.getCookieStringSync(SITE + path);
	}

	/** What `document.cookie` may show on a page at `path`. */
	seenBy(path: string): SeenCookie[] {
		const cookies = this.#jar.getCookiesSync(SITE + path, { http: false });
		return cookies.map(({ key, value, path: scope }) => ({ name: key, value, path: scope ?? '/' }));
	}

	/** JSON for `restore`. */
	save(): string {
		return JSON.stringify(this.#jar.serializeSync());
	}

	restore(saved: string): void {
		this.#jar = Jar.deserializeSync(saved);
	}

	#set(cookie: string, path: string, http: boolean): void {
		this.#jar.setCookieSync(cookie, SITE + path, { http, ignoreError: true });
		this.#changed();
	}
}
