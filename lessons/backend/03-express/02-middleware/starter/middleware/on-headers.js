/** Calls `listener` once, just before the status and the headers are sent: the last moment to set a header. */
export function onHeaders(response, listener) {
	const { writeHead } = response;
	response.writeHead = function (...args) {
		response.writeHead = writeHead;
		listener();
		return response.writeHead(...args);
	};
}

/** Calls `listener` when the whole answer has been handed over. */
export function onFinish(response, listener) {
	response.once('finish', listener);
}
