// The Referer that the server sees: what a browser on http://localhost:PORT would have sent.
import { parseAddress } from './parse-address.ts';

/**
 * `referrer` is the browser's, at the container's origin. The page that embeds a preview is no page
 * of the learner's, so nothing is said about it. `from` is the port of the frame that asks, for
 * pages whose address has lost the prefix (history.pushState).
 */
export function serverReferrer(
	referrer: string,
	origin: string,
	from: number | undefined,
	to: number,
): string | undefined {
	if (!URL.canParse(referrer)) return undefined;
	const url = new URL(referrer);
	if (url.origin !== origin) return undefined;
	const address = parseAddress(url.pathname);
	const port = address?.target.port ?? from;
	if (port === undefined) return undefined;
	const site = `http://localhost:${port}`;
	// strict-origin-when-cross-origin, every browser's default: another port is another origin.
	if (port !== to) return `${site}/`;
	return site + (address ? (address.path ?? '/') : url.pathname) + url.search;
}
