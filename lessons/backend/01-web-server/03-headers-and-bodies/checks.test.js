import { check, client, expect, random, server } from '@slipway/check';

const app = await server.start();
const http = client(app);
const page = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };
const data = { headers: { accept: 'application/json' } };

check('negotiate: GET / is a page for a browser and JSON for a program', async () => {
	expect(await http.get('/', page)).status(200).header('content-type', /^text\/html/).text(/<h1>Notes<\/h1>/);
	expect(await http.get('/', data))
		.status(200)
		.header('content-type', /^application\/json/)
		.json({ title: 'Notes' });
});

check('vary: both answers say that they depend on Accept', async () => {
	expect(await http.get('/', page)).header('vary', /\baccept\b/i);
	expect(await http.get('/', data)).header('vary', /\baccept\b/i);
});

check('echo: POST /echo sends the same JSON back', async () => {
	const json = { [random.word()]: random.int(1, 1000), list: [random.words(3), null, true], text: 'Grüße 👋' };
	expect(await http.post('/echo', { json })).status(200).header('content-type', /^application\/json/).json(json);
});

check('bad-json-400: a body that is not JSON answers 400, and the server lives on', async () => {
	expect(await http.post('/echo', { body: `{"${random.word()}":` })).status(400);
	expect(await http.post('/echo', { json: { still: 'here' } })).status(200);
});

check('too-big-413: a body of 2 MB answers 413, one of almost 1 MB does not', async () => {
	const json = { text: 'x'.repeat(999_000) };
	expect(await http.post('/echo', { json })).status(200);
	expect(await http.post('/echo', { json: { text: 'x'.repeat(2_000_000) } })).status(413);
	expect(await http.post('/echo', { json: { still: 'here' } })).status(200);
});
