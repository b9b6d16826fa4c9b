// Express and ws from npm, unmodified, seen through the preview.
import { encode } from '@msgpack/msgpack';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { packageTree } from '#build/container/package-tree.ts';
import { PreviewPage } from './preview-page.ts';

const SERVER = `
const express = require('express');
const { WebSocketServer } = require('ws');
const app = express();
app.use(express.static('public'));
app.use(express.json());
app.use(express.urlencoded({ extended: false }));
app.post('/api/echo', (request, response) => response.status(201).json({ got: request.body }));
app.post('/login', (request, response) => {
	response.cookie('user', request.body.name, { httpOnly: true, sameSite: 'strict' });
	response.redirect('/me');
});
app.get('/me', (request, response) => response.send('<p id=me>' + (request.headers.cookie ?? 'nobody') + '</p>'));
app.get('/download', (request, response) => response.download('public/data.txt', 'named.txt'));
app.get('/fails', () => { throw new Error('on purpose'); });
const server = app.listen(3000);
new WebSocketServer({ server, path: '/ws' }).on('connection', (socket) => {
	socket.on('message', (data, binary) => socket.send(binary ? data : 'echo ' + data));
});
`;
const PAGE = `<!doctype html>
<html><head><link rel="stylesheet" href="/style.css"><script src="/app.js" defer></script></head>
<body><form method="post" action="/login"><input name="name" value="ann"><button>in</button></form></body></html>`;

let preview: PreviewPage;
let url: string;

beforeAll(async () => {
	preview = await PreviewPage.open(inject('containerUrl'));
	const packages = encode(await packageTree(['express', 'ws']));
	await preview.client.page.evaluate(
		async ({ base64, page }) => {
			const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
			await container.fs.mkdir('node_modules');
			await container.mount(bytes, { mountPoint: 'node_modules' });
			await container.fs.mkdir('public');
			await container.fs.writeFile('public/index.html', page);
			await container.fs.writeFile('public/style.css', 'body { color: rgb(1, 2, 3) }');
			await container.fs.writeFile('public/app.js', 'document.title = "run"');
			await container.fs.writeFile('public/data.txt', '0123456789');
		},
		{ base64: Buffer.from(packages).toString('base64'), page: PAGE },
	);
	url = await preview.serve(3000, SERVER);
});
afterAll(() => preview?.close());

test('static files: the page, its style and script, ranges, ETags', async () => {
	const frame = await preview.show(url);
	expect(await frame.title()).toBe('run');
	expect(await frame.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(1, 2, 3)');
	const seen = await frame.evaluate(async () => {
		const range = await fetch('/data.txt', { headers: { Range: 'bytes=2-4' } });
		const whole = await fetch('data.txt');
		const etag = whole.headers.get('etag') ?? '';
		const again = await fetch('/data.txt', { headers: { 'If-None-Match': etag } });
		return [range.status, await range.text(), whole.headers.get('content-type'), again.status];
	});
	expect(seen).toEqual([206, '234', 'text/plain; charset=utf-8', 304]);
});

test('JSON there and back, errors with their status', async () => {
	const frame = await preview.show(url);
	const seen = await frame.evaluate(async () => {
		const response = await fetch('/api/echo', {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({ a: [1, 'ü'] }),
		});
		const fails = await fetch('/fails');
		const missing = await fetch('/nowhere');
		return [response.status, await response.json(), fails.status, await missing.text()];
	});
	expect(seen.slice(0, 3)).toEqual([201, { got: { a: [1, 'ü'] } }, 500]);
	expect(seen[3]).toContain('Cannot GET /nowhere');
});

test('a form, a redirect, a cookie', async () => {
	const frame = await preview.show(url);
	await Promise.all([frame.waitForURL(`${url}me`), frame.click('button')]);
	expect(await frame.textContent('#me')).toBe('user=ann');
	expect(await frame.evaluate(() => document.cookie)).toBe('');
});

test('ws', async () => {
	const frame = await preview.show(url);
	const seen = await frame.evaluate(
		() =>
			new Promise<unknown[]>((resolve) => {
				const socket = new WebSocket(location.origin.replace('http', 'ws') + '/ws');
				const got: unknown[] = [];
				socket.onopen = () => {
					socket.send('hi');
					socket.send(new Blob(['blob']));
				};
				socket.onmessage = async ({ data }: MessageEvent<string | Blob>) => {
					got.push(typeof data === 'string' ? data : await data.text());
					if (got.length === 2) socket.close();
				};
				socket.onclose = ({ code }) => resolve([...got, code]);
			}),
	);
	expect(seen).toEqual(['echo hi', 'blob', 1005]);
});
