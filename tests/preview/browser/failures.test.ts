// Servers that are not there, crash, or talk nonsense: the page says so and recovers by itself.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { PreviewPage } from './preview-page.ts';

const page = (title: string): string =>
	`require('node:http').createServer((q, s) => {
		if (q.url === '/crash') throw new Error('on purpose');
		s.setHeader('Content-Type', 'text/html');
		s.end('<h1>${title}</h1>');
	}).listen(3000)`;

let preview: PreviewPage;

beforeAll(async () => {
	preview = await PreviewPage.open(inject('containerUrl'));
});
afterAll(() => preview?.close());

test('nobody listens: the page says so and shows the server when it comes', async () => {
	const frame = await preview.show(`${inject('containerUrl')}/~3000/`);
	expect(await frame.textContent('h1')).toBe('Nothing listens on port 3000');
	await preview.serve(3000, page('Here I am'));
	await frame.waitForSelector('text=Here I am');
});

test('a crash: the page says so, a fetch gets 502 and the words, and it comes back', async () => {
	const frame = await preview.show(`${inject('containerUrl')}/~3000/crash`);
	expect(await frame.textContent('h1')).toBe('The server hung up without an answer');
	const [status, text] = await frame.evaluate(async () => {
		const response = await fetch('/users');
		return [response.status, await response.text()];
	});
	expect(status).toBe(502);
	expect(text).toContain('Nothing listens on port 3000');
	await preview.serve(3000, page('Back again').replace('/crash', '/other'));
	await frame.waitForSelector('text=Back again');
});

test('what is no HTTP', async () => {
	await preview.serve(
		3001,
		`require('node:net').createServer((s) => s.end('220 hello\\r\\n')).listen(3001)`,
	);
	const frame = await preview.show(`${inject('containerUrl')}/~3001/`);
	expect(await frame.textContent('h1')).toBe('The answer is not HTTP');
	expect(await frame.textContent('pre')).toContain('220 hello');
});

test('a container that is not there', async () => {
	const frame = await preview.show(`${inject('containerUrl')}/~3000-7/`);
	expect(await frame.textContent('h1')).toBe('The container of this page is gone');
});
