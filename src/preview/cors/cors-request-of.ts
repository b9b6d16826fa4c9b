// Does a request cross from one port to another, and in a mode in which that has rules?
import type { Asking } from '../answers/asking.ts';
import type { CorsRequest } from './cors-request.ts';
import { unsafeHeaders } from './unsafe-headers.ts';

export function corsRequestOf({ request, target, path, from }: Asking): CorsRequest | undefined {
	if (request.mode !== 'cors' || !from || from.target.port === target.port) return undefined;
	return {
		origin: `http://localhost:${from.target.port}`,
		url: `http://localhost:${target.port}${path}`,
		method: request.method,
		unsafeHeaders: unsafeHeaders(request.headers),
		credentials: request.credentials === 'include',
	};
}
