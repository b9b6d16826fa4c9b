// A request's headers, from what the browser tells a service worker about it.
import { serverReferrer } from '../frames/server-referrer.ts';
import type { HeaderList } from '../http/header-list.ts';
import type { Asking } from './asking.ts';
import { requestHeaders } from './request-headers.ts';

/** `cookies`: value of the Cookie header, '' for none. */
export function outgoingHeaders({ request, target, from }: Asking, cookies: string): HeaderList {
	const referrer = from?.quiet
		? undefined
		: serverReferrer(request.referrer, location.origin, from?.target.port, target.port);
	const referring = referrer === undefined ? undefined : Number(new URL(referrer).port || 80);
	return requestHeaders({
		port: target.port,
		fromPort: from?.target.port ?? referring,
		method: request.method,
		headers: request.headers,
		mode: request.mode,
		destination: request.destination,
		referrer,
		cookies,
		userAgent: navigator.userAgent,
		languages: navigator.languages,
		reload: request.cache === 'reload' || request.cache === 'no-cache',
	});
}
