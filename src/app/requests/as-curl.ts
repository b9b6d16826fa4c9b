// A request as the curl command that repeats it (the log of requests keeps no bodies, the checks do).

export interface CurlRequest {
	method: string;
	/** With query. */
	path: string;
	requestHeaders: readonly (readonly [name: string, value: string])[];
	requestBody?: string | undefined;
}

const SENT_BY_ITSELF = new Set([
	'host',
	'connection',
	'user-agent',
	'accept',
	'content-length',
	'accept-encoding',
]);
/** What curl accepts unless it is told otherwise; any other wish is part of the request. */
const ANYTHING = '*/*';

export function asCurl(request: CurlRequest, port: number): string {
	const { method, path, requestHeaders, requestBody } = request;
	const words = ['curl'];
	if (method === 'HEAD') words.push('-I');
	else if (method === 'GET' && requestBody === undefined) words.push('-i');
	else words.push('-i', '-X', method);
	for (const [name, value] of requestHeaders) {
		if (!isSentAnyway(name.toLowerCase(), value)) words.push('-H', quote(`${name}: ${value}`));
	}
	if (requestBody !== undefined && requestBody !== '') words.push('--data-raw', quote(requestBody));
	words.push(quote(`localhost:${port}${path}`));
	return words.join(' ');
}

function isSentAnyway(name: string, value: string): boolean {
	if (name === 'accept') return value === ANYTHING || value.includes('text/html,application/xhtml');
	return SENT_BY_ITSELF.has(name) || name.startsWith('sec-');
}

function quote(word: string): string {
	return /^[\w./:=@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
