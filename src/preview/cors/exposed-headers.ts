// The headers of another origin's response that a page sees (Fetch 2.2.2, "CORS-safelisted response-header").
import type { HeaderList } from '../http/header-list.ts';

const SAFE = new Set([
	'access-control-expose-headers',
	'cache-control',
	'content-encoding',
	'content-language',
	'content-length',
	'content-type',
	'expires',
	'last-modified',
	'location',
	'pragma',
]);

/** `content-encoding` and `location` are for the browser, which does not show them. */
export function exposedHeaders(headers: HeaderList, credentials: boolean): HeaderList {
	const exposed = headers
		.filter(([name]) => name.toLowerCase() === 'access-control-expose-headers')
		.flatMap(([, value]) => value.split(','))
		.map((name) => name.trim().toLowerCase());
	if (exposed.includes('*') && !credentials) return headers;
	return headers.filter(([name]) => {
		const lower = name.toLowerCase();
		return SAFE.has(lower) || exposed.includes(lower);
	});
}
