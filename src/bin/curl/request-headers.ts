// The headers that curl sends, in its order: its own, changed or taken away by `-H`, then the new ones.
import type { CurlOptions } from './curl-options.ts';
import type { RequestBody } from './request-body.ts';

const USER_AGENT = 'curl/8.14.1';

export function requestHeaders(
	options: CurlOptions,
	url: URL,
	body: RequestBody | undefined,
	cookies: string | undefined,
): [name: string, value: string][] {
	const own = usualHeaders(options, url, body, cookies);
	const asked = options.all('header').map(parseHeader);
	const changed = new Map(asked.map((header) => [header.name.toLowerCase(), header]));
	const headers: [string, string][] = [];
	for (const [name, value] of own) {
		const change = changed.get(name.toLowerCase());
		if (!change) headers.push([name, value]);
		else if (change.value !== undefined && name === 'Host') headers.push([name, change.value]);
	}
	for (const { name, value } of asked) {
		if (value !== undefined && name.toLowerCase() !== 'host') headers.push([name, value]);
	}
	// curl puts what describes the body last.
	const describesBody = ([name]: [string, string]): boolean =>
		/^content-(length|type)$/i.test(name);
	return [...headers.filter((header) => !describesBody(header)), ...headers.filter(describesBody)];
}

function usualHeaders(
	options: CurlOptions,
	url: URL,
	body: RequestBody | undefined,
	cookies: string | undefined,
): [string, string][] {
	const user =
		options.value('user') ??
		(url.username && `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`);
	const optional: [string, string | undefined][] = [
		['Host', url.host],
		['Authorization', user ? `Basic ${Buffer.from(user).toString('base64')}` : undefined],
		['Range', options.has('range') ? `bytes=${options.value('range')}` : undefined],
		['User-Agent', options.value('user-agent') ?? USER_AGENT],
		['Accept', body?.json ? 'application/json' : '*/*'],
		['Accept-Encoding', options.has('compressed') ? 'deflate, gzip, br, zstd' : undefined],
		['Referer', options.value('referer')],
		['Cookie', cookies],
		['Content-Length', body && String(body.bytes.length)],
		['Content-Type', body?.type],
	];
	return optional.filter((header): header is [string, string] => Boolean(header[1]));
}

/** `Name: value`; `Name:` takes it away, `Name;` sends it empty. */
function parseHeader(header: string): { name: string; value: string | undefined } {
	const colon = header.indexOf(':');
	if (colon < 0) return { name: header.replace(/;$/, ''), value: '' };
	const value = header.slice(colon + 1).trim();
	return { name: header.slice(0, colon), value: value === '' ? undefined : value };
}
