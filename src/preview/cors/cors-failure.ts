// Why a page may not have a response (Fetch 4.10, "CORS check"), in Chromium's words; undefined: it may.
import type { HeaderList } from '../http/header-list.ts';
import type { CorsRequest } from './cors-request.ts';

/** The part of a response's head that is looked at. */
export interface CorsHead {
	status: number;
	headers: HeaderList;
}

export function corsFailure(head: CorsHead, request: CorsRequest): string | undefined {
	const allowed = values(head, 'access-control-allow-origin');
	const [origin] = allowed;
	if (origin === undefined) {
		return "No 'Access-Control-Allow-Origin' header is present on the requested resource.";
	}
	const header = `The 'Access-Control-Allow-Origin' header`;
	if (allowed.length > 1 || origin.includes(',')) {
		return `${header} contains multiple values '${allowed.join(', ')}', but only one is allowed.`;
	}
	if (origin === '*' && request.credentials) {
		return `The value of the 'Access-Control-Allow-Origin' header in the response must not be the wildcard '*' when the request's credentials mode is 'include'.`;
	}
	if (origin !== '*' && origin !== request.origin) {
		return `${header} has a value '${origin}' that is not equal to the supplied origin.`;
	}
	if (!request.credentials || values(head, 'access-control-allow-credentials')[0] === 'true') {
		return undefined;
	}
	return `The value of the 'Access-Control-Allow-Credentials' header in the response is '' which must be 'true' when the request's credentials mode is 'include'.`;
}

function values({ headers }: CorsHead, name: string): string[] {
	return headers.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value.trim());
}
