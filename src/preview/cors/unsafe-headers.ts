// The headers of a request that want the server's leave (Fetch 2.2.2, "CORS-safelisted request-header").

const SIMPLE_TYPES =
	/^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\s*(;|$)/i;
/** Safelisted, or set by the browser itself and not by the page. */
const SAFE = new Set([
	'accept',
	'accept-language',
	'cache-control',
	'content-language',
	'dnt',
	'origin',
	'pragma',
	'priority',
	'purpose',
	'range',
	'referer',
	'save-data',
	'upgrade-insecure-requests',
	'user-agent',
]);

/** Lower case and sorted, as Access-Control-Request-Headers has them. */
export function unsafeHeaders(headers: Headers): string[] {
	return [...headers]
		.filter(([name, value]) => {
			if (name === 'content-type') return !SIMPLE_TYPES.test(value);
			return !SAFE.has(name) && !name.startsWith('sec-');
		})
		.map(([name]) => name)
		.sort();
}
