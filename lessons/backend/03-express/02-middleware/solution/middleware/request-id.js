import { randomUUID } from 'node:crypto';

const SAFE = /^[\w-]{1,64}$/;

/** Gives every request an id, as `request.id` and as the header X-Request-Id. */
export function requestId(request, response, next) {
	request.trip = [...(request.trip ?? []), 'requestId'];
	const sent = request.get('x-request-id');
	request.id = sent && SAFE.test(sent) ? sent : randomUUID();
	response.set('X-Request-Id', request.id);
	next();
}
