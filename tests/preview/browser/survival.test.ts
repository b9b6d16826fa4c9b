// The service worker is stopped by the browser, pages are reloaded, several containers and ports live at once.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { PreviewPage } from './preview-page.ts';

const server = (port: number): string => `
const http = require('node:http');
http.createServer((request, response) => {
	response.setHeader('Set-Cookie', 'port${port}=yes; Path=/');
	if (request.url === '/who') return response.end('${port} ' + (request.headers.cookie ?? 'none'));
	if (request.url === '/cors') {
		response.setHeader('Access-Control-Allow-Origin', 'http://localhost:3000');
		return response.end('${port} for ' + request.headers.origin);
	}
	if (request.url === '/leave') {
		response.setHeader('Access-Control-Allow-Origin', '*');
		response.setHeader('Access-Control-Allow-Methods', 'PUT');
		response.setHeader('Access-Control-Allow-Headers', 'x-a');
		return response.end(request.method + ' with ' + request.headers['x-a']);
	}
	response.setHeader('Content-Type', 'text/html');
	response.end('<h1>Port ${port}</h1>');
}).listen(${port})`;

let preview: PreviewPage;
let url: string;

beforeAll(async () => {
	preview = await PreviewPage.open(inject('containerUrl'));
	url = await preview.serve(3000, server(3000));
});
afterAll(() => preview?.close());

async function stopServiceWorker(): Promise<void> {
	const { page } = preview.client;
	const session = await page.context().newCDPSession(page);
	await session.send('ServiceWorker.enable');
	await session.send('ServiceWorker.stopAllWorkers');
	await session.detach();
}

test('the service worker is stopped: pages go on, cookies are kept', async () => {
	const frame = await preview.show(url);
	const who = (): Promise<string> => frame.evaluate(() => fetch('/who').then((r) => r.text()));
	expect(await who()).toBe('3000 port3000=yes');
	await stopServiceWorker();
	expect(await who()).toBe('3000 port3000=yes');
	await stopServiceWorker();
	const other = await preview.show(url);
	expect(await other.textContent('h1')).toBe('Port 3000');
});

test('two ports at once, each with its own frames', async () => {
	const second = await preview.serve(3001, server(3001));
	const frames = [await preview.show(url), await preview.show(second)];
	const who = frames.map((frame) =>
		frame.evaluate(() => fetch('/who').then((response) => response.text())),
	);
	expect((await Promise.all(who)).map((text) => text.slice(0, 4))).toEqual(['3000', '3001']);
});

test('a fetch to another port needs that server’s leave, as between any two origins', async () => {
	const frame = await preview.show(url);
	const said: string[] = [];
	preview.client.page.on('console', (message) => said.push(message.text()));
	const results = await frame.evaluate(async () => {
		const ask = (url: string, init?: RequestInit): Promise<string> =>
			fetch(url, init).then(
				(response) => response.text(),
				(error: Error) => error.name,
			);
		return [
			await ask('http://localhost:3001/cors'),
			await ask('http://localhost:3001/who'),
			await ask('http://localhost:3001/cors', { method: 'PUT' }),
			await ask('http://localhost:3001/leave', { method: 'PUT', headers: { 'X-A': '1' } }),
		];
	});
	expect(results).toEqual([
		'3001 for http://localhost:3000',
		'TypeError',
		'TypeError',
		'PUT with 1',
	]);
	await expect
		.poll(() => said.join('\n'))
		.toContain(
			"Access to fetch at 'http://localhost:3001/who' from origin 'http://localhost:3000' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header",
		);
});

test('a second container has addresses of its own', async () => {
	const { page } = preview.client;
	const address = await page.evaluate(async (clientUrl) => {
		const frame = document.createElement('iframe');
		frame.src = clientUrl;
		frame.allow = 'cross-origin-isolated';
		const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
		document.body.append(frame);
		await loaded;
		const inner = frame.contentWindow as unknown as typeof globalThis;
		const other = await inner.eval('api.WebContainer.boot()');
		const ready = new Promise<string>((resolve) => {
			other.on('server-ready', (_: number, url: string) => resolve(url));
		});
		const code = `require('http').createServer((q, s) => s.end('the other')).listen(3000)`;
		await other.spawn('node', ['-e', code]);
		return ready;
	}, preview.client.url);
	expect(address).toBe(`${inject('containerUrl')}/~3000-2/`);
	const frame = await preview.show(address);
	expect(await frame.textContent('body')).toBe('the other');
	const first = await preview.show(url);
	expect(await first.textContent('h1')).toBe('Port 3000');
});

test('the embedding page is reloaded: the next container is served at the same address', async () => {
	const { page } = preview.client;
	await page.reload();
	await preview.client.boot({ workdirName: 'project' });
	const again = await preview.serve(3000, server(3000).replace('Port', 'After the reload'));
	expect(again).toBe(url);
	const frame = await preview.show(again);
	expect(await frame.textContent('h1')).toBe('After the reload 3000');
	expect(await frame.evaluate(() => fetch('/who').then((r) => r.text()))).toBe('3000 port3000=yes');
});
