// What the script in each page adds: cookies, WebSocket, errors, reloading, the page's own script.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { PreviewPage } from './preview-page.ts';

const SERVER = `
const http = require('node:http');
const crypto = require('node:crypto');
let open = 0;
const server = http.createServer((request, response) => {
	if (request.url === '/login') {
		response.setHeader('Set-Cookie', ['sid=secret; HttpOnly; Path=/', 'name=ann; Path=/', 'old=1; Max-Age=0']);
		return response.end('in');
	}
	if (request.url === '/open') return response.end(String(open));
	if (request.url === '/cookie') return response.end(request.headers.cookie ?? 'none');
	response.setHeader('Content-Type', 'text/html');
	if (request.url === '/strict') {
		response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
		response.setHeader('Referrer-Policy', 'no-referrer');
		return response.end('<!doctype html><a id=link href=/cookie>cookie</a>');
	}
	response.end('<!doctype html><h1>Page</h1>');
}).listen(3000);
server.on('upgrade', (request, socket) => {
	open++;
	socket.on('error', () => {}).on('close', () => open--);
	const accept = crypto.createHash('sha1').update(request.headers['sec-websocket-key'] + '258EAFA5-E914-47DA-95CA-C5AB0DC85B11').digest('base64');
	socket.write('HTTP/1.1 101 Switching Protocols\\r\\nUpgrade: websocket\\r\\nConnection: Upgrade\\r\\nSec-WebSocket-Accept: ' + accept + '\\r\\nSec-WebSocket-Protocol: echo\\r\\n\\r\\n');
	const text = (string) => socket.write(Buffer.concat([Buffer.from([0x81, Buffer.byteLength(string)]), Buffer.from(string)]));
	text('cookie ' + (request.headers.cookie ?? 'none') + ' origin ' + request.headers.origin);
	socket.on('data', (frame) => {
		const opcode = frame[0] & 15;
		const length = frame[1] & 127;
		const payload = Buffer.from(frame.subarray(6, 6 + length));
		for (let i = 0; i < length; i++) payload[i] ^= frame[2 + (i & 3)];
		if (opcode === 8) return socket.end(Buffer.concat([Buffer.from([0x88, length]), payload]));
		socket.write(Buffer.concat([Buffer.from([0x80 | opcode, length]), payload]));
	});
});
`;

let preview: PreviewPage;
let url: string;

beforeAll(async () => {
	preview = await PreviewPage.open(inject('containerUrl'));
	url = await preview.serve(3000, SERVER);
});
afterAll(() => preview?.close());

test('cookies: the jar keeps them, scripts see those that are not HttpOnly', async () => {
	const frame = await preview.show(url);
	const seen = await frame.evaluate(async () => {
		const before = await fetch('/cookie').then((response) => response.text());
		await fetch('/login');
		const afterLogin = document.cookie;
		document.cookie = 'theme=dark; Path=/';
		document.cookie = 'name=; Max-Age=0; Path=/';
		return [before, afterLogin, document.cookie, await fetch('/cookie').then((r) => r.text())];
	});
	expect(seen).toEqual(['none', 'name=ann', 'theme=dark', 'sid=secret; theme=dark']);
	const other = await preview.show(url);
	expect(await other.evaluate(() => document.cookie)).toBe('theme=dark');
});

test('WebSocket: text, binary, protocol, cookies, close', async () => {
	const frame = await preview.show(url);
	const seen = await frame.evaluate(
		() =>
			new Promise<unknown[]>((resolve) => {
				const events: unknown[] = [];
				const socket = new WebSocket(`ws://${location.host}/chat`, 'echo');
				socket.binaryType = 'arraybuffer';
				events.push(socket instanceof WebSocket, socket.readyState);
				socket.onopen = () => {
					events.push(socket.protocol, socket.readyState);
					socket.send('grün');
					socket.send(new Uint8Array([1, 2]));
				};
				socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => {
					events.push(typeof data === 'string' ? data : [...new Uint8Array(data)]);
					if (typeof data !== 'string') socket.close(1000, 'bye');
				};
				socket.onclose = ({ code, reason, wasClean }) => {
					events.push(code, reason, wasClean);
					resolve(events);
				};
			}),
	);
	expect(seen).toEqual([
		true,
		0,
		'echo',
		1,
		expect.stringMatching(/^cookie .* origin http:\/\/localhost:3000$/),
		'grün',
		[1, 2],
		1000,
		'bye',
		true,
	]);
});

test('the server sees its sockets end with the page', async () => {
	const frame = await preview.show(url);
	const open = (): Promise<number> =>
		frame.evaluate(() => fetch('/open').then(async (response) => Number(await response.text())));
	const before = await open();
	const other = await preview.show(url);
	await other.evaluate(
		() =>
			new Promise((resolve) => {
				new WebSocket('ws://localhost:3000/', 'echo').onopen = resolve;
			}),
	);
	expect(await open()).toBe(before + 1);
	await other.evaluate(() => location.replace('about:blank'));
	await expect.poll(open).toBe(before);
});

test('a WebSocket that nobody answers fails as everywhere', async () => {
	const frame = await preview.show(url);
	const seen = await frame.evaluate(
		() =>
			new Promise<unknown[]>((resolve) => {
				const events: unknown[] = [];
				const socket = new WebSocket('ws://localhost:9');
				socket.onerror = () => events.push('error');
				socket.onclose = ({ code, wasClean }) => resolve([...events, code, wasClean]);
			}),
	);
	expect(seen).toEqual(['error', 1006, false]);
});

test('errors of a page reach the embedding page', async () => {
	const { page } = preview.client;
	await page.evaluate(() => {
		const seen: unknown[] = [];
		container.on('preview-message', (message) => seen.push(message));
		Object.assign(globalThis, { seen });
	});
	const frame = await preview.show(`${url}page?q#h`);
	await frame.evaluate(() => {
		console.error('wrong', { a: 1 });
		setTimeout(() => {
			throw new Error('thrown');
		});
		void Promise.reject(new Error('rejected'));
	});
	const seen = (): Promise<unknown> => page.evaluate('seen.map(({ type }) => type)');
	await expect.poll(async () => ((await seen()) as unknown[]).length).toBe(3);
	expect(await page.evaluate('seen.find(({ args }) => args)')).toMatchObject({
		type: 'PREVIEW_CONSOLE_ERROR',
		args: ['wrong', { a: 1 }],
		port: 3000,
		pathname: '/page',
		search: '?q',
		hash: '#h',
	});
});

test('a strict policy lets our script in, and a page without referrer keeps its port', async () => {
	const frame = await preview.show(`${url}strict`);
	expect(await frame.evaluate(() => document.cookie)).toContain('theme=dark');
	await Promise.all([frame.waitForURL(`${url}cookie`), frame.click('#link')]);
});

test('setPreviewScript and reloadPreview', async () => {
	const { page } = preview.client;
	const frame = await preview.show(url);
	await page.evaluate(() => container.setPreviewScript('window.fromTheApp = document.readyState'));
	await page.evaluate(async (name) => {
		const element = document.querySelector<HTMLIFrameElement>(`iframe[name="${name}"]`);
		if (element) await api.reloadPreview(element);
	}, frame.name());
	await expect.poll(() => frame.evaluate('window.fromTheApp')).toBe('loading');
	await page.evaluate(() => container.setPreviewScript(''));
});

test('a page cannot register a service worker of its own', async () => {
	const frame = await preview.show(url);
	const message = await frame.evaluate(() =>
		navigator.serviceWorker.register('/sw.js').then(
			() => 'registered',
			(error: Error) => error.name,
		),
	);
	expect(message).toBe('SecurityError');
});
