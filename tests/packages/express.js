// A REST API with routers, parameters, a body, validation, errors, static files and a redirect.
const express = require('express');
const fs = require('node:fs');

const app = express();
const notes = new Map([[1, { id: 1, text: 'first' }]]);
app.use(express.json(), express.urlencoded());
fs.mkdirSync('public', { recursive: true });
fs.writeFileSync('public/page.html', '<h1>page</h1>');
fs.utimesSync('public/page.html', 1_700_000_000, 1_700_000_000);
app.use('/files', express.static('public'));
const router = express.Router();
router.param('id', (request, response, next, id) => {
	request.note = notes.get(Number(id));
	next(request.note ? undefined : Object.assign(new Error('no such note'), { status: 404 }));
});
router.get('/', (request, response) => response.json([...notes.values()]));
router.get('/:id', (request, response) => response.json(request.note));
router.post('/', async (request, response) => {
	if (!request.body?.text) throw Object.assign(new Error('text is missing'), { status: 400 });
	const note = { id: notes.size + 1, text: request.body.text };
	notes.set(note.id, note);
	response.status(201).location(`/notes/${note.id}`).json(note);
});
router.delete('/:id', (request, response) => {
	notes.delete(request.note.id);
	response.sendStatus(204);
});
app.use('/notes', router);
app.get('/old', (request, response) => response.redirect(301, '/notes'));
app.get('/download', (request, response) => response.download('public/page.html', 'p.html'));
app.get('/cookie', (request, response) =>
	response.cookie('a', 'b c', { httpOnly: true }).send('set'),
);
app.get('/slow', async () => Promise.reject(new Error('broken')));
app.use((error, request, response, next) => {
	response
		.status(error.status ?? 500)
		.type('text')
		.send(`${error.message}\n`);
});

const server = app.listen(0, async () => {
	const base = `http://localhost:${server.address().port}`;
	const ask = async (path, options = {}) => {
		const response = await fetch(base + path, { redirect: 'manual', ...options });
		const { headers } = response;
		const shown = ['content-type', 'location', 'etag', 'set-cookie', 'content-disposition']
			.map((name) => headers.get(name))
			.filter(Boolean);
		console.log(options.method ?? 'GET', path, response.status, shown, await response.text());
	};
	const json = { 'content-type': 'application/json' };
	await ask('/notes');
	await ask('/notes', { method: 'POST', headers: json, body: '{"text":"second"}' });
	await ask('/notes', { method: 'POST', headers: json, body: '{}' });
	await ask('/notes', { method: 'POST', headers: json, body: '{broken' });
	await ask('/notes', { method: 'POST', body: new URLSearchParams({ text: 'a form' }) });
	for (const path of [
		'/notes/2',
		'/notes/9',
		'/old',
		'/files/page.html',
		'/files/none',
		'/download',
	])
		await ask(path);
	await ask('/notes/1', { method: 'DELETE' });
	for (const path of ['/cookie', '/slow', '/nowhere']) await ask(path);
	server.close(() => console.log('closed'));
});
