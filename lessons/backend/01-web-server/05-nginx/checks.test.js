import assert from 'node:assert/strict';
import { readFile, writeFile, rm } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { check, client, expect, random, server } from '@slipway/check';

const app = await server.start();
const http = client(app);
const host = (name, headers = {}) => ({ headers: { host: name, ...headers } });
const notes = host('notes.example');

check('files: notes.example serves the files of site', async () => {
	const name = `${random.word()}.txt`;
	const text = random.words(5);
	await writeFile(`site/${name}`, text);
	try {
		expect(await http.get(`/${name}`, notes)).status(200).text(text);
	} finally {
		await rm(`site/${name}`);
	}
	expect(await http.get('/', notes)).status(200).header('content-type', /^text\/html/).text(/Notes/);
	expect(await http.get('/docs/', notes)).status(200).text(/How this works/);
	expect(await http.get(`/${random.word()}`, notes)).status(404);
});

check('api: everything under /api/ is answered by the upstream', async () => {
	expect(await http.get('/api/notes', notes)).status(200).header('x-served-by', 'upstream').json('length', 3);
	const path = `/api/${random.word()}?a=1`;
	expect(await http.get(path, notes)).status(404).header('x-served-by', 'upstream').json('error', `no ${path}`);
	expect(await http.get('/', notes)).header('x-served-by', undefined);
});

check('www: www.notes.example redirects for good, with path and query', async () => {
	for (const path of ['/', `/${random.word()}?q=${random.word()}`, '/api/notes']) {
		expect(await http.get(path, host('www.notes.example')))
			.status(301)
			.header('location', `https://notes.example${path}`);
	}
	expect(await http.get('/', notes)).status(200);
});

check('cache: files under /assets/ may be kept for 30 days, pages may not', async () => {
	expect(await http.get('/assets/style.css', notes)).status(200).header('cache-control', /max-age=2592000\b/);
	for (const path of ['/', '/docs/']) expect(await http.get(path, notes)).status(200).header('cache-control', undefined);
});

check('gzip: texts are packed for those who understand it', async () => {
	const packed = await http.get('/assets/style.css', host('notes.example', { 'accept-encoding': 'gzip' }));
	expect(packed).status(200).header('content-encoding', 'gzip');
	assert.equal(gunzipSync(packed.bytes).toString(), await readFile('site/assets/style.css', 'utf8'));
	expect(await http.get('/assets/style.css', notes)).header('content-encoding', undefined);
});

check('moved: /blog/ is redirected to /docs/ for good', async () => {
	expect(await http.get('/blog/', notes)).status(301).header('location', '/docs/');
});
