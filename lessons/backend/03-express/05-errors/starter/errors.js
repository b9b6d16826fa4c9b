/** An error that the client can do something about. */
export class HttpError extends Error {
	constructor(status, title) {
		super(title);
		this.status = status;
	}
}

/** For requests that no route has answered. */
export function notFound(request, response, next) {
	next();
}

/** Turns every error into an answer. */
export function handleErrors(error, request, response, next) {
	next(error);
}
