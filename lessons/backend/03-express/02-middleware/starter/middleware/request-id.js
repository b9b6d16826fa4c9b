/** Gives every request an id, as `request.id` and as the header X-Request-Id. */
export function requestId(request, response, next) {
	request.trip = [...(request.trip ?? []), 'requestId'];
	next();
}
