// Where a request at the container's origin goes.
import { loopbackPort } from './loopback-port.ts';
import { parseAddress } from './parse-address.ts';
import type { Target } from './target.ts';
import { writeAddress } from './write-address.ts';

export type Route =
	/** To the server on this port; `path` with query. */
	| { type: 'server'; target: Target; path: string }
	/** A page is sent to the address that names its port. */
	| { type: 'redirect'; location: string }
	/** One of our own, `/~slipway/...`. */
	| { type: 'own'; name: string }
	/** Not a preview's request: the network answers. */
	| { type: 'network' };

export interface Asked {
	url: URL;
	/** The container's own. */
	origin: string;
	navigation: boolean;
	/** A navigation of a frame, not of a tab. */
	frame: boolean;
	referrer: string;
	/** The port of the client that asks, if it is a preview's. */
	from: Target | undefined;
	/** See Frames.last. */
	last: Target | undefined;
}

const OWN_PREFIX = '/~slipway/';
const HOST_PAGES = new Set(['/headless', '/headless.html']);

export function requestRoute(asked: Asked): Route {
	const { url, origin, from } = asked;
	if (url.origin !== origin) return crossOrigin(url, from);
	if (url.pathname.startsWith(OWN_PREFIX)) {
		return { type: 'own', name: url.pathname.slice(OWN_PREFIX.length) };
	}
	const address = parseAddress(url.pathname);
	if (address?.path !== undefined) {
		return { type: 'server', target: address.target, path: address.path + url.search };
	}
	if (address)
		return { type: 'redirect', location: writeAddress(address.target, `/${url.search}`) };
	const path = url.pathname + url.search;
	if (!asked.navigation) return from ? { type: 'server', target: from, path } : { type: 'network' };
	const target = navigating(asked);
	return target ? { type: 'redirect', location: writeAddress(target, path) } : { type: 'network' };
}

/** `http://localhost:4000/api` asked by a page of the container means the container's port 4000. */
function crossOrigin(url: URL, from: Target | undefined): Route {
	const port = loopbackPort(url);
	if (port === undefined || !from) return { type: 'network' };
	return { type: 'server', target: { port, tag: from.tag }, path: url.pathname + url.search };
}

/** A link without a prefix belongs to the page it was on. */
function navigating({ url, origin, referrer, frame, from, last }: Asked): Target | undefined {
	if (from) return from;
	if (URL.canParse(referrer)) {
		const page = new URL(referrer);
		const address = page.origin === origin ? parseAddress(page.pathname) : undefined;
		if (address) return address.target;
	}
	if (!frame || HOST_PAGES.has(url.pathname)) return undefined;
	return last;
}
