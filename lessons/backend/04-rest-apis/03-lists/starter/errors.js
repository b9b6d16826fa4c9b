/** An error that the client can do something about. */
export class HttpError extends Error {
	constructor(status, title) {
		super(title);
		this.status = status;
	}
}

/** For requests that no route has answered. */
export function notFound() {
	throw new HttpError(404, 'Not Found');
}

/** RFC 9457 */
function sendProblem(response, status, title, detail) {
	response.status(status).type('application/problem+json');
	response.send(JSON.stringify({ type: 'about:blank', title, status, detail }));
}

/** Turns every error into an answer. Express knows it by its four parameters. */
export function handleErrors(error, request, response, next) {
	if (response.headersSent) {
		next(error);
		return;
	}

	// Our own errors, and those of middleware such as express.json(), say themselves whose fault it was.
	if (error.status >= 400 && error.status < 500) {
		sendProblem(response, error.status, error.message);
		return;
	}

	console.error(error);
	const detail = process.env.NODE_ENV === 'production' ? undefined : error.message;
	sendProblem(response, 500, 'Internal Server Error', detail);
}
