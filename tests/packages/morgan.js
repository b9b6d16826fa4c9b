// Lines of a log: in its formats and in one of one's own, into a stream, some left out.
const express = require('express');
const morgan = require('morgan');

const lines = [];
const stream = { write: (line) => lines.push(line) };
const app = express();
morgan.token('who', (request) => request.headers['x-who'] ?? 'nobody');
app.use(
	morgan('tiny', { stream }),
	morgan(':who :method :url :status :res[content-length]', { stream }),
);
app.use(morgan('combined', { stream, skip: (request, response) => response.statusCode < 400 }));
app.get('/ok', (request, response) => response.send('fine'));
const server = app.listen(0, async () => {
	for (const path of ['/ok', '/none'])
		await (
			await fetch(`http://localhost:${server.address().port}${path}`, {
				headers: { 'x-who': 'ada', 'user-agent': 'me' },
			})
		).text();
	server.close(() => {
		for (const line of lines)
			console.log(
				line
					.trim()
					.replace(/[\d.]+ ms/, 'N ms')
					.replace(/\[.*?\]/, '[date]')
					.replace(/^\S*(127|::)\S* /, 'address '),
			);
	});
});
