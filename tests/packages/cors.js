// Preflights and plain requests, for one origin, for those of a list, and with credentials.
const express = require('express');
const cors = require('cors');

const app = express();
app.use('/any', cors());
app.use('/one', cors({ origin: 'https://a.example', credentials: true, maxAge: 600 }));
app.use(
	'/list',
	cors({
		origin: (origin, done) =>
			done(origin === 'https://bad.example' ? new Error('not you') : null, true),
	}),
);
app.use((request, response) => response.send('ok'));
app.use((error, request, response, next) => response.status(403).send(error.message));
const http = require('node:http');
const server = app.listen(0, async () => {
	for (const path of ['/any', '/one', '/list'])
		for (const method of ['GET', 'OPTIONS'])
			for (const origin of ['https://a.example', 'https://bad.example'])
				await new Promise((resolve) => {
					const headers = {
						origin,
						'access-control-request-method': 'PUT',
						'access-control-request-headers': 'x-y',
					};
					http
						.request(
							{ port: server.address().port, path, method, headers, agent: false },
							(response) => {
								const shown = Object.entries(response.headers).filter(([name]) =>
									/^(access|vary)/.test(name),
								);
								console.log(path, method, origin, response.statusCode, shown);
								response.resume().on('end', resolve);
							},
						)
						.end();
				});
	server.close();
});
