import { onFinish } from './on-headers.js';

/** One line in the log for each request, when it has been answered. */
export function logger(request, response, next) {
	request.trip = [...(request.trip ?? []), 'logger'];

	onFinish(response, () => {
		console.log(`${request.method} ${request.originalUrl} ${response.statusCode} ${request.id}`);
	});
	next();
}
