// A page of a learner's server, as the browser shows it.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { PreviewPage } from './preview-page.ts';

const SERVER = `
const http = require('node:http');
http.createServer(async (request, response) => {
	const { method, url, headers } = request;
	let body = '';
	for await (const piece of request) body += piece;
	const path = url.split('?')[0];
	if (path === '/') {
		response.setHeader('Content-Type', 'text/html');
		response.setHeader('X-Frame-Options', 'DENY');
		return response.end('<!doctype html><html><head><title>Home</title></head><body><h1>Hello</h1><a id=link href="/users?x=1">users</a>'
			+ '<form method=post action=/form><input name=a value=b><button>go</button></form></body></html>');
	}
	if (path === '/redirect') {
		response.writeHead(302, { Location: '/users' });
		return response.end();
	}
	if (path === '/empty') {
		response.statusCode = 204;
		return response.end();
	}
	if (path === '/typeless') return response.end('<h1>Typeless</h1>');
	response.setHeader('Content-Type', 'application/json');
	response.end(JSON.stringify({ method, url, headers, body, length: body.length }));
}).listen(3000);
`;

let preview: PreviewPage;
let url: string;

beforeAll(async () => {
	preview = await PreviewPage.open(inject('containerUrl'));
	url = await preview.serve(3000, SERVER);
});
afterAll(() => preview?.close());

test('a page is shown although it forbids framing, and says what was changed', async () => {
	const frame = await preview.show(url);
	expect(await frame.textContent('h1')).toBe('Hello');
	expect(await frame.evaluate(() => document.scripts.length)).toBe(0);
	const adjusted = await frame.evaluate(async () => {
		const response = await fetch('/');
		return [response.headers.get('x-frame-options'), response.headers.get('slipway-adjusted')];
	});
	expect(adjusted).toEqual(['DENY', null]);
});

test('a link and a form without prefix stay on their port', async () => {
	const frame = await preview.show(url);
	await Promise.all([frame.waitForURL(`${url}users?x=1`), frame.click('#link')]);
	const seen = JSON.parse((await frame.textContent('body')) ?? '') as {
		headers: Record<string, string>;
	};
	expect(seen.headers).toMatchObject({ host: 'localhost:3000', referer: 'http://localhost:3000/' });
	const form = await preview.show(url);
	await Promise.all([form.waitForURL(`${url}form`), form.click('button')]);
	const posted = JSON.parse((await form.textContent('body')) ?? '') as Record<string, unknown>;
	expect(posted).toMatchObject({
		method: 'POST',
		url: '/form',
		body: 'a=b',
		headers: { origin: 'http://localhost:3000', 'content-length': '3' },
	});
});

test('a redirect is followed to its address', async () => {
	const frame = await preview.show(`${url}redirect`);
	expect(frame.url()).toBe(`${url}users`);
	const home = await preview.show(url);
	const followed = await home.evaluate(async () => {
		const response = await fetch('/redirect');
		return [response.redirected, new URL(response.url).pathname, (await response.json()).url];
	});
	expect(followed).toEqual([true, '/~3000/users', '/users']);
});

test('fetch with any method and body', async () => {
	const frame = await preview.show(url);
	const results = await frame.evaluate(async () => {
		const ask = async (method: string, body?: BodyInit): Promise<unknown> => {
			const response = await fetch('/api?a=%20b', { method, ...(body && { body }) });
			const { method: seen, url, length } = await response.json();
			return [seen, url, length];
		};
		return Promise.all([
			ask('GET'),
			ask('PUT', 'x'.repeat(1000)),
			ask('PATCH', new Uint8Array(3)),
			ask('DELETE'),
			ask('POST', new Blob(['y'.repeat(10 * 1024 * 1024)])),
			fetch('/api', { method: 'HEAD' }).then((response) => [
				response.status,
				response.headers.get('content-type'),
			]),
			fetch('/empty').then(async (response) => [response.status, await response.text()]),
		]);
	});
	const path = '/api?a=%20b';
	expect(results).toEqual([
		['GET', path, 0],
		['PUT', path, 1000],
		['PATCH', path, 3],
		['DELETE', path, 0],
		['POST', path, 10 * 1024 * 1024],
		[200, 'application/json'],
		[204, ''],
	]);
});

test('a page without a type is taken for what it looks like', async () => {
	const frame = await preview.show(`${url}typeless`);
	expect(await frame.textContent('h1')).toBe('Typeless');
});
