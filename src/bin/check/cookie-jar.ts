// The cookies of one pretended browser that talks to one host (RFC 6265, without domains: there is only localhost).

interface Cookie {
	value: string;
	path: string;
	/** Milliseconds since the epoch; undefined: until the browser closes. */
	expires: number | undefined;
}

export class CookieJar {
	readonly #cookies = new Map<string, Cookie>();

	/** @param lines values of Set-Cookie headers */
	store(lines: readonly string[], requestPath: string): void {
		for (const line of lines) {
			const [pair = '', ...attributes] = line.split(';');
			const equals = pair.indexOf('=');
			if (equals < 1) continue;
			const cookie = readAttributes(attributes, defaultPath(requestPath));
			cookie.value = pair.slice(equals + 1).trim();
			const name = pair.slice(0, equals).trim();
			if (cookie.expires !== undefined && cookie.expires <= Date.now()) this.#cookies.delete(name);
			else this.#cookies.set(name, cookie);
		}
	}

	/** The Cookie header for a path, or undefined. */
	header(path: string): string | undefined {
		const sent = [...this.#cookies].filter(
			([, cookie]) => matches(cookie.path, path) && (cookie.expires ?? Infinity) > Date.now(),
		);
		return sent.length === 0
			? undefined
			: sent.map(([name, { value }]) => `${name}=${value}`).join('; ');
	}

	get(name: string): string | undefined {
		return this.#cookies.get(name)?.value;
	}

	set(name: string, value: string): void {
		this.#cookies.set(name, { value, path: '/', expires: undefined });
	}

	clear(): void {
		this.#cookies.clear();
	}
}

function readAttributes(attributes: readonly string[], path: string): Cookie {
	const cookie: Cookie = { value: '', path, expires: undefined };
	for (const attribute of attributes) {
		const [key = '', value = ''] = attribute.split('=').map((part) => part.trim());
		const name = key.toLowerCase();
		if (name === 'path' && value.startsWith('/')) cookie.path = value;
		else if (name === 'max-age') cookie.expires = Date.now() + Number(value) * 1000;
		else if (name === 'expires')
			cookie.expires ??= Date.parse(attribute.slice(attribute.indexOf('=') + 1));
	}
	return cookie;
}

/** RFC 6265 5.1.4 */
function defaultPath(requestPath: string): string {
	const path = requestPath.split('?')[0] ?? '/';
	const slash = path.lastIndexOf('/');
	return slash <= 0 ? '/' : path.slice(0, slash);
}

function matches(cookiePath: string, requestPath: string): boolean {
	const path = requestPath.split('?')[0] ?? '/';
	return (
		path === cookiePath || path.startsWith(cookiePath.endsWith('/') ? cookiePath : `${cookiePath}/`)
	);
}
