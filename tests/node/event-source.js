// EventSource (behind its flag) against a server of one's own: events, ids, retry, and the end.
'use strict';
const { spawnSync } = require('node:child_process');

const script = `
	const http = require('node:http');
	let visits = 0;
	const server = http.createServer((request, response) => {
		visits++;
		console.log('visit', visits, request.headers.accept, request.headers['last-event-id']);
		if (visits === 3) return response.writeHead(204).end();
		response.writeHead(200, { 'content-type': 'text/event-stream' });
		response.write('retry: 10\\n: a comment\\n\\n');
		response.end('id: ' + visits + '\\ndata: first\\ndata: second\\n\\nevent: named\\ndata: {"a":1}\\n\\n');
	});
	server.listen(0, () => {
		const source = new EventSource('http://127.0.0.1:' + server.address().port + '/stream');
		source.onopen = ({ type }) => console.log(type, source.readyState, source.withCredentials);
		source.onmessage = ({ data, lastEventId }) => console.log('message', JSON.stringify(data), lastEventId);
		source.addEventListener('named', ({ type, data }) => console.log(type, JSON.parse(data)));
		source.onerror = () => {
			console.log('error', source.readyState);
			if (source.readyState === EventSource.CLOSED) server.close();
		};
	});
`;
const { stdout, stderr, status } = spawnSync(
	process.execPath,
	['--experimental-eventsource', '--no-warnings', '-e', script],
	{ encoding: 'utf8' },
);
console.log(stdout, stderr, status, typeof EventSource);
