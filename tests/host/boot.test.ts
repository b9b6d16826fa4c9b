// The official client boots, tears down and boots again; a page that cannot run a container hears why.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, inject, test } from 'vitest';
import { projectRoot } from '#build/project-root.ts';
import { ClientPage } from '../browser/client-page.ts';

const containerUrl = inject('containerUrl');
const open: ClientPage[] = [];

async function clientPage(isolated = true): Promise<ClientPage> {
	const client = await ClientPage.open({ containerUrl, isolated });
	open.push(client);
	return client;
}

afterEach(async () => {
	for (const client of open.splice(0)) await client.close();
});

test('boot gives a working directory and a PATH', async () => {
	const client = await clientPage();
	await client.boot({ workdirName: 'shop' });
	const known = await client.page.evaluate(() => [container.workdir, container.path]);
	expect(known[0]).toBe('/home/shop');
	expect(known[1]?.split(':')).toContain('/usr/local/bin');
});

test('after teardown a second boot starts from nothing', async () => {
	const client = await clientPage();
	await client.boot();
	const seen = await client.page.evaluate(async () => {
		await container.fs.writeFile('left.txt', 'behind');
		const before = await container.fs.readdir('.');
		container.teardown();
		const second = await api.WebContainer.boot();
		const after = await second.fs.readdir('.');
		await second.fs.writeFile('new.txt', 'works');
		return { before, after, read: await second.fs.readFile('new.txt', 'utf8') };
	});
	expect(seen).toEqual({ before: ['left.txt'], after: [], read: 'works' });
});

test('a page without isolation is told what is missing', async () => {
	const client = await clientPage(false);
	const message = await client.page.evaluate(() =>
		api.WebContainer.boot().then(
			() => 'booted',
			(error: Error) => error.message,
		),
	);
	expect(message).toContain('Cross-Origin-Opener-Policy: same-origin');
});

test('the host speaks the wire that the client carries', () => {
	const manifest = readFileSync(join(projectRoot, 'node_modules/comlink/package.json'), 'utf8');
	expect(JSON.parse(manifest)).toMatchObject({ version: '4.3.0' });
});
