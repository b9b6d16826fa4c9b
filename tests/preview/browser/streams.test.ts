// Responses that come in pieces: streams, server-sent events, compression, ranges, uploads, WebSocket.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { PreviewPage } from './preview-page.ts';

const SERVER = `
const http = require('node:http');
const zlib = require('node:zlib');
let closed = 0;
const server = http.createServer((request, response) => {
	const path = request.url.split('?')[0];
	if (path === '/') {
		response.setHeader('Content-Type', 'text/html');
		return response.end('<h1>Streams</h1>');
	}
	if (path === '/events') {
		response.writeHead(200, { 'Content-Type': 'text/event-stream' });
		let n = 0;
		const timer = setInterval(() => response.write('id: ' + n + '\\ndata: event ' + n++ + '\\n\\n'), 20);
		request.socket.on('close', () => { closed++; clearInterval(timer); });
		return;
	}
	if (path === '/closed') return response.end(String(closed));
	if (path === '/slowly') {
		response.write('first');
		return void setTimeout(() => response.end('last'), 300);
	}
	if (path === '/gzip') {
		response.setHeader('Content-Encoding', 'gzip');
		response.setHeader('X-Asked', request.headers['accept-encoding']);
		return response.end(zlib.gzipSync('unzipped '.repeat(1000)));
	}
	if (path === '/range') {
		response.writeHead(206, { 'Content-Range': 'bytes 2-4/10' });
		return response.end(request.headers.range);
	}
	if (path === '/big') {
		let left = 300;
		const more = () => {
			while (left-- > 0) if (!response.write(Buffer.alloc(65536, 97))) return void response.once('drain', more);
			response.end();
		};
		return more();
	}
	if (path === '/cut') {
		response.writeHead(200, { 'Content-Length': 100 });
		response.write('only this');
		return void setTimeout(() => request.socket.destroy(), 50);
	}
	response.statusCode = 404;
	response.end();
}).listen(3000);
`;

let preview: PreviewPage;
let url: string;

beforeAll(async () => {
	preview = await PreviewPage.open(inject('containerUrl'));
	url = await preview.serve(3000, SERVER);
});
afterAll(() => preview?.close());

test('a response arrives as it is sent', async () => {
	const frame = await preview.show(url);
	const pieces = await frame.evaluate(async () => {
		const response = await fetch('/slowly');
		const seen: string[] = [];
		const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
		for (let next = await reader.read(); !next.done; next = await reader.read())
			seen.push(next.value);
		return seen;
	});
	expect(pieces).toEqual(['first', 'last']);
});

test('server-sent events come while the server sends; closing ends the connection', async () => {
	const frame = await preview.show(url);
	const events = await frame.evaluate(
		() =>
			new Promise<string[]>((resolve) => {
				const source = new EventSource('/events');
				const seen: string[] = [];
				source.onmessage = ({ data }) => {
					seen.push(data as string);
					if (seen.length < 3) return;
					source.close();
					resolve(seen);
				};
			}),
	);
	expect(events).toEqual(['event 0', 'event 1', 'event 2']);
	await expect
		.poll(() => frame.evaluate(() => fetch('/closed').then((response) => response.text())))
		.toBe('1');
});

test('an aborted fetch ends its connection', async () => {
	const frame = await preview.show(url);
	const before = Number(await frame.evaluate(() => fetch('/closed').then((r) => r.text())));
	const error = await frame.evaluate(async () => {
		const end = new AbortController();
		const response = await fetch('/events', { signal: end.signal });
		const reader = response.body!.getReader();
		await reader.read();
		end.abort();
		return reader.read().then(
			() => 'read on',
			(reason: Error) => reason.name,
		);
	});
	expect(error).toBe('AbortError');
	await expect
		.poll(() => frame.evaluate(() => fetch('/closed').then((response) => response.text())))
		.toBe(String(before + 1));
});

test('compressed bodies are decoded, the header stays', async () => {
	const frame = await preview.show(url);
	const [encoding, asked, text] = await frame.evaluate(async () => {
		const response = await fetch('/gzip');
		const { headers } = response;
		return [headers.get('content-encoding'), headers.get('x-asked'), await response.text()];
	});
	expect(encoding).toBe('gzip');
	expect(asked).toBe('gzip, deflate');
	expect(text).toBe('unzipped '.repeat(1000));
});

test('ranges', async () => {
	const frame = await preview.show(url);
	const range = await frame.evaluate(async () => {
		const response = await fetch('/range', { headers: { Range: 'bytes=2-4' } });
		return [response.status, response.headers.get('content-range'), await response.text()];
	});
	expect(range).toEqual([206, 'bytes 2-4/10', 'bytes=2-4']);
});

test('a big body arrives whole', async () => {
	const frame = await preview.show(url);
	const size = await frame.evaluate(() =>
		fetch('/big').then(async (response) => (await response.blob()).size),
	);
	expect(size).toBe(300 * 65536);
});

test('a body that is cut short is an error', async () => {
	const frame = await preview.show(url);
	const name = await frame.evaluate(() =>
		fetch('/cut').then((response) =>
			response.text().then(
				(text) => `read ${text}`,
				(error: Error) => error.name,
			),
		),
	);
	expect(name).toBe('TypeError');
});
