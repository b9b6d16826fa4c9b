// A deployment may name the pages that can embed its container.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildContainer } from '#build/build-container.ts';
import { appSite } from '#build/serve/app-site.ts';
import { containerSite } from '#build/serve/container-site.ts';
import { type Pair, servePair } from '#build/serve/serve-pair.ts';
import { ClientPage } from '../browser/client-page.ts';

const folder = mkdtempSync(join(tmpdir(), 'slipway-origins-'));
let pair: Pair;
let client: ClientPage;

beforeAll(async () => {
	await buildContainer(folder, { appOrigins: ['https://lessons.example'] });
	pair = await servePair(4600, appSite(folder), containerSite(folder));
	client = await ClientPage.open({ containerUrl: pair.container });
});
afterAll(async () => {
	await client?.close();
	pair?.close();
	rmSync(folder, { recursive: true, force: true });
});

test('a page on another origin is refused and told which are allowed', async () => {
	await client.page.evaluate(() => void api.WebContainer.boot().catch(console.error));
	await vi.waitFor(
		() => expect(client.console.join('\n')).toContain('https://lessons.example only'),
		{
			timeout: 10_000,
		},
	);
});
