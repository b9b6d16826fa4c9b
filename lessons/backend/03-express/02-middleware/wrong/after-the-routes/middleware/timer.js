import { onHeaders } from './on-headers.js';

/** Says in the header X-Response-Time how long the answer took. */
export function timer(request, response, next) {
	request.trip = [...(request.trip ?? []), 'timer'];
	const started = performance.now();

	onHeaders(response, () => {
		const ms = performance.now() - started;
		response.set('X-Response-Time', `${ms.toFixed(1)}ms`);
	});
	next();
}
