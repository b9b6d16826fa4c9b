// What the two servers send: isolation headers, compressed files, and nothing from outside their folder.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { containerSite } from '#build/serve/container-site.ts';

const parent = mkdtempSync(join(tmpdir(), 'slipway-site-'));
const folder = join(parent, 'site');
const server = createServer(containerSite(folder));

beforeAll(async () => {
	mkdirSync(join(folder, 'assets'), { recursive: true });
	mkdirSync(join(folder, '.steps'));
	writeFileSync(join(parent, 'secret.txt'), 'secret');
	writeFileSync(join(folder, '.steps/record.json'), '{}');
	writeFileSync(join(folder, 'headless.html'), '<h1>host</h1>');
	writeFileSync(join(folder, 'kernel.js'), 'kernel();'.repeat(100));
	writeFileSync(join(folder, 'sw.js'), 'sw();');
	writeFileSync(join(folder, 'assets/index-a1b2c3d4.js'), 'x');
	await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
});
afterAll(() => {
	server.close();
	server.closeAllConnections();
	rmSync(parent, { recursive: true });
});

function ask(
	path: string,
	headers: Record<string, string> = {},
): Promise<[IncomingMessage, Buffer]> {
	const { port } = server.address() as AddressInfo;
	return new Promise((resolve, reject) => {
		get({ port, host: 'localhost', path, headers }, (response) => {
			buffer(response).then((body) => resolve([response, body]), reject);
		}).on('error', reject);
	});
}

test('every answer isolates, also a 404', async () => {
	for (const path of ['/headless', '/kernel.js', '/absent', '/~3000/']) {
		const [{ headers }] = await ask(path);
		expect(headers).toMatchObject({
			'cross-origin-opener-policy': 'same-origin',
			'cross-origin-embedder-policy': 'require-corp',
			'cross-origin-resource-policy': 'cross-origin',
		});
	}
});

test('/headless is the host page', async () => {
	const [{ headers, statusCode }, body] = await ask('/headless?version=1.6.4');
	expect([statusCode, headers['content-type'], String(body)]).toEqual([
		200,
		'text/html; charset=utf-8',
		'<h1>host</h1>',
	]);
});

test('scripts are compressed, and asked for again only when they changed', async () => {
	const [{ headers }, body] = await ask('/kernel.js', { 'accept-encoding': 'gzip, br' });
	expect(headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'no-cache' });
	expect(String(brotliDecompressSync(body))).toBe('kernel();'.repeat(100));
	const [again] = await ask('/kernel.js', { 'if-none-match': headers.etag ?? '' });
	expect(again.statusCode).toBe(304);
});

test('files with a hash in their name are kept for good', async () => {
	const [{ headers }] = await ask('/assets/index-a1b2c3d4.js');
	expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

test('the service worker may serve the whole origin', async () => {
	const [{ headers }] = await ask('/sw.js');
	expect(headers['service-worker-allowed']).toBe('/');
});

test('nothing outside the folder, and nothing hidden, is sent', async () => {
	for (const path of [
		'/../secret.txt',
		'/%2e%2e/secret.txt',
		'/..%2fsecret.txt',
		'/.steps/record.json',
	]) {
		const [{ statusCode }, body] = await ask(path);
		expect([path, statusCode, String(body)]).toEqual([path, 404, 'Not found']);
	}
	expect((await ask('/%zz'))[0].statusCode).toBe(400);
});

test('a preview that reaches the server is told to wait', async () => {
	const [{ statusCode }, body] = await ask('/~3000/users');
	expect(statusCode).toBe(503);
	expect(String(body)).toContain('location.reload()');
});
