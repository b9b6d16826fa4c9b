/** Says in the header X-Response-Time how long the answer took. */
export function timer(request, response, next) {
	request.trip = [...(request.trip ?? []), 'timer'];
	next();
}
