// Express 5: routes, bodies, static files with ranges, errors, redirects.
'use strict';
const express = require('express');
const fs = require('node:fs');

fs.mkdirSync('public');
fs.writeFileSync('public/file.txt', '0123456789');
fs.utimesSync('public/file.txt', 1e9, 1e9);
const app = express();
app.use(express.json(), express.urlencoded({ extended: true }), express.static('public'));
app.get('/', (request, response) => response.send('home'));
app.post('/body', (request, response) => response.json(request.body));
app.get('/users/:id', (request, response) => response.json(request.params));
app.get('/fails', async () => Promise.reject(new Error('failed')));
app.get('/away', (request, response) => response.redirect('/'));
app.use((error, request, response, next) => response.status(error.status ?? 500).send(error.message));
const server = app.listen(0, async () => {
	const base = `http://localhost:${server.address().port}`;
	const json = { 'Content-Type': 'application/json' };
	for (const [path, options] of [
		['/'],
		['/body', { method: 'POST', headers: json, body: '{"a":[1,2]}' }],
		['/body', { method: 'POST', headers: json, body: '{"a":' }],
		['/body', { method: 'POST', body: new URLSearchParams({ 'b[c]': 'd' }) }],
		['/users/7'],
		['/fails'],
		['/away', { redirect: 'manual' }],
		['/file.txt', { headers: { Range: 'bytes=2-5' } }],
		['/missing'],
	]) {
		const response = await fetch(base + path, options);
		const { date, ...headers } = Object.fromEntries(response.headers);
		console.log(path, response.status, headers, await response.text());
	}
	server.close();
	server.closeAllConnections();
});
