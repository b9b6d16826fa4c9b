// What the client offers for previews: its own script in each page, reports of errors, reloading.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ClientPage } from '../browser/client-page.ts';

const SERVER = `
let served = 0;
require('node:http').createServer((request, response) => {
	response.setHeader('Content-Type', 'text/html');
	const script = request.url === '/throws' ? '<script>setTimeout(() => { throw new Error("on purpose") })</script>' : '';
	response.end('<!doctype html><h1>page ' + ++served + '</h1>' + script);
}).listen(3000);
`;

let client: ClientPage;

beforeAll(async () => {
	client = await ClientPage.open({ containerUrl: inject('containerUrl') });
	await client.boot({ forwardPreviewErrors: true });
	await client.page.evaluate(async (source) => {
		const ready = new Promise<void>((resolve) => container.on('server-ready', () => resolve()));
		await container.spawn('node', ['-e', source]);
		await ready;
	}, SERVER);
});
afterAll(() => client?.close());

/** Shows a path of the server in a frame, once it is loaded. */
function show(path: string): Promise<void> {
	return client.page.evaluate(
		(src) =>
			new Promise<void>((resolve) => {
				document.querySelector('iframe.preview')?.remove();
				const frame = document.createElement('iframe');
				frame.className = 'preview';
				frame.allow = 'cross-origin-isolated';
				frame.onload = () => resolve();
				frame.src = src;
				document.body.append(frame);
			}),
		`${inject('containerUrl')}/~3000${path}`,
	);
}

const frame = () => client.page.frameLocator('iframe.preview');

test('setPreviewScript puts a script into every page loaded afterwards', async () => {
	await client.page.evaluate(() =>
		container.setPreviewScript('document.title = "scripted"', { defer: true }),
	);
	await show('/');
	expect(await frame().locator('title').textContent()).toBe('scripted');
});

test('errors of a page come as preview-message', async () => {
	const heard = client.page.evaluate(
		() =>
			new Promise((resolve) => {
				container.on('preview-message', (message) => resolve(message));
			}),
	);
	await show('/throws');
	expect(await heard).toMatchObject({
		type: 'PREVIEW_UNCAUGHT_EXCEPTION',
		message: expect.stringContaining('on purpose') as string,
		port: 3000,
		pathname: '/throws',
	});
});

test('reloadPreview loads the page again', async () => {
	await show('/');
	const before = await frame().locator('h1').textContent();
	await client.page.evaluate(async () => {
		const preview = document.querySelector<HTMLIFrameElement>('iframe.preview');
		if (preview) await api.reloadPreview(preview);
	});
	await expect.poll(() => frame().locator('h1').textContent()).not.toBe(before);
});
