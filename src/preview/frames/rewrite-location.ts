// A redirect's Location as the browser must see it to stay in the preview.
import { loopbackPort } from './loopback-port.ts';
import type { Target } from './target.ts';
import { writeAddress } from './write-address.ts';

/**
 * `requested` is the path that was asked for: a relative Location is resolved against it (RFC 9110
 * 10.2.2). Loopback addresses become addresses of their port; everything else is left as it is.
 */
export function rewriteLocation(location: string, target: Target, requested: string): string {
	const base = `http://localhost:${target.port}`;
	if (!URL.canParse(location, base + requested)) return location;
	const url = new URL(location, base + requested);
	const port = loopbackPort(url);
	if (port === undefined) return location;
	return writeAddress({ port, tag: target.tag }, url.pathname + url.search + url.hash);
}
