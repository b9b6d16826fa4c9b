// The port of an address that, in a learner's head, is a server of the container.
const NAMES = new Set(['localhost', '127.0.0.1', '[::1]', '0.0.0.0']);

/** 80 for `http://localhost/`; undefined for every other host and for other schemes. */
export function loopbackPort(url: URL): number | undefined {
	if (!NAMES.has(url.hostname)) return undefined;
	if (url.protocol !== 'http:' && url.protocol !== 'ws:') return undefined;
	return url.port === '' ? 80 : Number(url.port);
}
