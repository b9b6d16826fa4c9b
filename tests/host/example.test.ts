// The stand-alone example: a plain page, the official client, a server in its preview.
import { mkdtempSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { launchChromium } from '#build/browser/launch-chromium.ts';
import { appSite } from '#build/serve/app-site.ts';

const source = join(import.meta.dirname, 'example');
const folder = mkdtempSync(join(tmpdir(), 'slipway-example-'));
const server = createServer(appSite(folder));
let browser: Browser;

beforeAll(async () => {
	await build({
		entryPoints: [join(source, 'example.js')],
		outdir: folder,
		bundle: true,
		format: 'esm',
		target: 'es2024',
		splitting: true,
		logLevel: 'error',
	});
	await copyFile(join(source, 'index.html'), join(folder, 'index.html'));
	await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
	browser = await launchChromium();
});
afterAll(async () => {
	await browser?.close();
	server.close();
	server.closeAllConnections();
	rmSync(folder, { recursive: true, force: true });
});

test('the example shows what its server says', async () => {
	const page = await browser.newPage();
	const { port } = server.address() as AddressInfo;
	await page.goto(`http://localhost:${port}/?container=${inject('containerUrl')}`);
	const heading = page.frameLocator('#preview').locator('h2');
	await heading.waitFor({ timeout: 20_000 });
	expect(await heading.textContent()).toBe('Hello from Node v24.21.0');
	expect(await page.textContent('#terminal')).toContain('listening on 3000');
});
