// `container.mount`: trees, binary contents, symbolic links, mount points, snapshots.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { snapshot } from '@webcontainer/snapshot';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { ClientPage } from '../browser/client-page.ts';

let client: ClientPage;

beforeAll(async () => {
	client = await ClientPage.open({ containerUrl: inject('containerUrl') });
	await client.boot();
});
afterAll(() => client?.close());

test('a tree with text, bytes and links', async () => {
	const read = await client.page.evaluate(async () => {
		const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
		await container.mount({
			'a.txt': { file: { contents: 'text ☃' } },
			'all.bin': { file: { contents: bytes } },
			'link.txt': { file: { symlink: 'a.txt' } },
			folder: { directory: { empty: { directory: {} }, 'b.txt': { file: { contents: '' } } } },
		});
		return {
			text: await container.fs.readFile('a.txt', 'utf8'),
			same: (await container.fs.readFile('all.bin')).every((byte, i) => byte === i),
			link: await container.fs.readFile('link.txt', 'utf8'),
			folder: await container.fs.readdir('folder'),
			empty: await container.fs.readdir('folder/empty'),
		};
	});
	expect(read).toEqual({
		text: 'text ☃',
		same: true,
		link: 'text ☃',
		folder: ['b.txt', 'empty'],
		empty: [],
	});
});

test('again, over what is there', async () => {
	const read = await client.page.evaluate(async () => {
		await container.mount({
			'a.txt': { file: { contents: 'newer' } },
			'link.txt': { file: { symlink: 'a.txt' } },
		});
		return container.fs.readFile('link.txt', 'utf8');
	});
	expect(read).toBe('newer');
});

test('at a mount point, which has to be there', async () => {
	const seen = await client.page.evaluate(async () => {
		const tree = { 'x.txt': { file: { contents: 'x' } } };
		const missing = await container.mount(tree, { mountPoint: 'packages/new' }).then(
			() => 'mounted',
			(error: Error) => error.message,
		);
		await container.fs.mkdir('packages/new', { recursive: true });
		await container.mount(tree, { mountPoint: 'packages/new' });
		return [missing, await container.fs.readdir('packages/new')];
	});
	expect(seen).toEqual(["ENOENT: no such file or directory, mount 'packages/new'", ['x.txt']]);
});

test('a snapshot by @webcontainer/snapshot, which can be written over', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'slipway-snapshot-'));
	mkdirSync(join(folder, 'lib'));
	writeFileSync(join(folder, 'package.json'), '{}');
	writeFileSync(join(folder, 'lib/data.bin'), Buffer.from([0, 1, 254, 255]));
	const bytes = await snapshot(folder);
	rmSync(folder, { recursive: true });
	const read = await client.page.evaluate(
		async (numbers) => {
			await container.fs.mkdir('image');
			await container.mount(new Uint8Array(numbers), { mountPoint: 'image' });
			const data = [...(await container.fs.readFile('image/lib/data.bin'))];
			await container.fs.writeFile('image/package.json', '{"name":"changed"}');
			await container.fs.rm('image/lib/data.bin');
			return {
				data,
				changed: await container.fs.readFile('image/package.json', 'utf8'),
				lib: await container.fs.readdir('image/lib'),
			};
		},
		[...bytes],
	);
	expect(read).toEqual({ data: [0, 1, 254, 255], changed: '{"name":"changed"}', lib: [] });
});
