// The question that a browser asks a server before a request that it has not always been able to make
// (Fetch 4.8). Undefined: the request needs no leave.
import type { HeaderList } from '../http/header-list.ts';
import type { CorsRequest } from './cors-request.ts';

const SIMPLE_METHODS = new Set(['GET', 'HEAD', 'POST']);

export function preflightHeaders(
	{ origin, url, method, unsafeHeaders }: CorsRequest,
	userAgent: string,
): HeaderList | undefined {
	if (SIMPLE_METHODS.has(method) && unsafeHeaders.length === 0) return undefined;
	const asked = unsafeHeaders.join(',');
	return [
		['Host', new URL(url).host],
		['Connection', 'keep-alive'],
		['Accept', '*/*'],
		['Access-Control-Request-Method', method],
		...(asked === '' ? [] : [['Access-Control-Request-Headers', asked] as [string, string]]),
		['Origin', origin],
		['User-Agent', userAgent],
		['Sec-Fetch-Mode', 'cors'],
		['Sec-Fetch-Site', 'same-site'],
		['Sec-Fetch-Dest', 'empty'],
	];
}
