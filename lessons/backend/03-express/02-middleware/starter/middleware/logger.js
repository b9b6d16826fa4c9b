/** One line in the log for each request, when it has been answered. */
export function logger(request, response, next) {
	request.trip = [...(request.trip ?? []), 'logger'];
	next();
}
