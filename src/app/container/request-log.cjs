'use strict';
// Preloaded into every Node process of a lesson: writes one line of JSON per HTTP request that a server
// of the process gets. Uses Node's own diagnostics channels and touches nothing of the program.
(() => {
	const file = process.env.SLIPWAY_REQUESTS;
	if (!file) return;
	const channels = require('node:diagnostics_channel');
	const fs = require('node:fs');

	const LARGEST_FILE = 256 * 1024;
	const LARGEST_HEADERS = 4096;
	const started = new WeakMap();
	let descriptor;
	let count = 0;
	let size = 0;
	let lines = '';
	let scheduled = false;

	channels.subscribe('http.server.request.start', ({ request, response, socket }) => {
		const start = {
			id: `${process.pid}-${++count}`,
			time: Date.now(),
			clock: performance.now(),
			written: socket.bytesWritten,
			// Now: a router or a middleware may set another while it is at work.
			method: request.method,
			path: request.url,
			headers: request.rawHeaders,
		};
		started.set(response, start);
		response.once('close', () => record(response, socket, true));
	});
	channels.subscribe('http.server.response.finish', ({ response, socket }) => {
		record(response, socket, false);
	});
	process.on('exit', flush);

	function record(response, socket, aborted) {
		const start = started.get(response);
		if (!start) return;
		started.delete(response);
		lines += `${JSON.stringify({
			id: start.id,
			time: start.time,
			method: start.method,
			path: start.path,
			status: response.statusCode,
			ms: Math.round((performance.now() - start.clock) * 100) / 100,
			bytes: bodyBytes(response, socket, start.written),
			pid: process.pid,
			aborted: aborted || undefined,
			requestHeaders: pairs(start.headers),
			responseHeaders: response.headersSent ? headerLines(response) : [],
		})}\n`;
		// One write per turn of the loop, however many requests that turn answered.
		if (!scheduled) setImmediate(flush);
		scheduled = true;
	}

	function flush() {
		scheduled = false;
		if (lines === '') return;
		const text = lines;
		lines = '';
		try {
			descriptor ??= fs.openSync(file, 'a');
			size ||= fs.fstatSync(descriptor).size;
			if (size > LARGEST_FILE) {
				fs.ftruncateSync(descriptor, 0);
				size = 0;
			}
			size += fs.writeSync(descriptor, text);
		} catch (error) {
			// A log that can't be written (the folder is gone, say) must not end the learner's program.
			if (typeof error.code !== 'string') throw error;
		}
	}

	/** What went over the wire, less the header and the framing of one chunk. */
	function bodyBytes(response, socket, before) {
		const length = response.getHeader('content-length');
		const header = response._header ? response._header.length : 0;
		const total = Math.max(0, socket.bytesWritten - before - header);
		if (!response._hasBody || total === 0) return 0;
		if (length !== undefined) return Number(length);
		if (!response.chunkedEncoding) return total;
		// `<length in hex>\r\n<body>\r\n0\r\n\r\n`
		let digits = 1;
		while ((total - 9 - digits).toString(16).length > digits) digits++;
		return Math.max(0, total - 9 - digits);
	}

	function pairs(raw) {
		const list = [];
		let length = 0;
		for (let i = 0; i + 1 < raw.length && length < LARGEST_HEADERS; i += 2) {
			list.push([raw[i], raw[i + 1]]);
			length += raw[i].length + raw[i + 1].length;
		}
		return list;
	}

	/** As sent: the header text knows `Date`, `Connection` and what writeHead was given. */
	function headerLines(response) {
		const text = String(response._header || '').slice(0, LARGEST_HEADERS);
		return text
			.split('\r\n')
			.slice(1)
			.filter((line) => line.includes(': '))
			.map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]);
	}
})();
