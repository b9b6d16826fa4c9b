// Why an answer to OPTIONS does not allow a request (Fetch 4.8, "CORS-preflight fetch"), in Chromium's words.
import { corsFailure, type CorsHead } from './cors-failure.ts';
import type { CorsRequest } from './cors-request.ts';

const SIMPLE_METHODS = new Set(['GET', 'HEAD', 'POST']);
const BEFORE = "Response to preflight request doesn't pass access control check: ";

export function preflightFailure(head: CorsHead, request: CorsRequest): string | undefined {
	const origin = corsFailure(head, request);
	if (origin !== undefined) return BEFORE + origin;
	if (head.status < 200 || head.status > 299) return `${BEFORE}It does not have HTTP ok status.`;
	const wildcard = !request.credentials;
	const methods = listed(head, 'access-control-allow-methods');
	const { method } = request;
	if (
		!SIMPLE_METHODS.has(method) &&
		!methods.includes(method) &&
		!(wildcard && methods.includes('*'))
	) {
		return `Method ${method} is not allowed by Access-Control-Allow-Methods in preflight response.`;
	}
	const headers = listed(head, 'access-control-allow-headers').map((name) => name.toLowerCase());
	const refused = request.unsafeHeaders.find((name) => {
		// The wildcard never means Authorization.
		return (
			!headers.includes(name) && !(wildcard && headers.includes('*') && name !== 'authorization')
		);
	});
	if (refused === undefined) return undefined;
	return `Request header field ${refused} is not allowed by Access-Control-Allow-Headers in preflight response.`;
}

function listed({ headers }: CorsHead, name: string): string[] {
	return headers
		.filter(([key]) => key.toLowerCase() === name)
		.flatMap(([, value]) => value.split(','))
		.map((value) => value.trim());
}
