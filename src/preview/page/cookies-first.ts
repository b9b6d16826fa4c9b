// `document.cookie = 'a=1'; fetch('/')`: the request must carry the cookie, but messages and requests reach the
// service worker on different ways. So a request waits for cookies that are still under way, which is rare.
import type { DocumentCookie } from './document-cookie.ts';

export function cookiesFirst(cookie: DocumentCookie): void {
	globalThis.fetch = new Proxy(globalThis.fetch, {
		apply(native, self: unknown, args: Parameters<typeof fetch>) {
			const { settled } = cookie;
			if (!settled) return Reflect.apply(native, self, args);
			return settled.then(() => Reflect.apply(native, self, args) as Promise<Response>);
		},
	});
	const { prototype } = XMLHttpRequest;
	const synchronous = new WeakSet<XMLHttpRequest>();
	prototype.open = new Proxy(prototype.open, {
		apply(native, request: XMLHttpRequest, args: unknown[]) {
			if (args[2] === false) synchronous.add(request);
			else synchronous.delete(request);
			Reflect.apply(native, request, args);
		},
	});
	prototype.send = new Proxy(prototype.send, {
		apply(native, request: XMLHttpRequest, args: Parameters<XMLHttpRequest['send']>) {
			const settled = synchronous.has(request) ? undefined : cookie.settled;
			if (!settled) Reflect.apply(native, request, args);
			else void settled.then(() => Reflect.apply(native, request, args));
		},
	});
}
