import { readFile, writeFile, rm } from 'node:fs/promises';
import { check, client, expect, random, server } from '@slipway/check';

const app = await server.start();
const http = client(app);

check('mime: each kind of file has its content-type', async () => {
	const types = {
		'/index.html': /^text\/html/,
		'/style.css': /^text\/css/,
		'/app.js': /^(text|application)\/javascript/,
		'/notes.json': /^application\/json/,
		'/logo.svg': /^image\/svg\+xml/,
		'/robots.txt': /^text\/plain/,
	};
	for (const [path, type] of Object.entries(types)) {
		expect(await http.get(path))
			.status(200)
			.header('content-type', type)
			.text(await readFile(`public${path}`, 'utf8'));
	}
});

check('index: a path that ends in / serves index.html', async () => {
	expect(await http.get('/')).status(200).header('content-type', /^text\/html/).text(/<h1>.*Notes/s);
	expect(await http.get('/docs/')).status(200).text(/<h1>How this works<\/h1>/);
});

check('missing-404: what is not there answers 404, and so does a folder', async () => {
	expect(await http.get(`/${random.word()}.html`)).status(404);
	expect(await http.get(`/docs/${random.word()}`)).status(404);
	expect(await http.get('/docs')).status(404);
});

check('traversal: no path gets a file from outside public', async () => {
	const secret = `secret-${random.word(20)}`;
	const name = `${random.word()}.txt`;
	await writeFile(name, secret);
	try {
		const disguises = [`/../${name}`, `/%2e%2e/${name}`, `/..%2f${name}`, `/docs/..%2f..%2f${name}`, `/%2e%2e%2f${name}`, `/./.././${name}`];
		for (const path of disguises) {
			const answer = await http.get(path);
			expect(answer).text(function noSecret(text) {
				return !text.includes(secret);
			});
			expect(answer).status(400, 403, 404);
		}
	} finally {
		await rm(name);
	}
	expect(await http.get('/style.css')).status(200);
});

check('etag-304: a file that the client has already answers 304 without a body', async () => {
	const first = await http.get('/style.css');
	expect(first).status(200).header('etag', /^(W\/)?".+"$/);
	const again = await http.get('/style.css', { headers: { 'if-none-match': first.header('etag') } });
	expect(again).status(304).emptyOnTheWire();
	expect(await http.get('/style.css', { headers: { 'if-none-match': `"${random.word()}"` } })).status(200);
	expect(await http.get('/app.js', { headers: { 'if-none-match': first.header('etag') } })).status(200);
});
