// `container.export` in its three formats.
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { strFromU8, unzipSync } from 'fflate';
import { ClientPage } from '../browser/client-page.ts';

let client: ClientPage;

beforeAll(async () => {
	client = await ClientPage.open({ containerUrl: inject('containerUrl') });
	await client.boot();
	await client.page.evaluate(() =>
		container.mount({
			'package.json': { file: { contents: '{}' } },
			'logo.bin': { file: { contents: new Uint8Array([0, 255]) } },
			link: { file: { symlink: 'package.json' } },
			node_modules: {
				directory: {
					express: { directory: { 'index.js': { file: { contents: 'e' } } } },
					'.keep': { file: { contents: 'k' } },
				},
			},
		}),
	);
});
afterAll(() => client?.close());

test('json, as it could be mounted again', async () => {
	const tree = await client.page.evaluate(async () => {
		const exported = await container.export('.', { excludes: ['node_modules'] });
		const text = JSON.stringify(exported, (_key, value: unknown) =>
			value instanceof Uint8Array ? [...value] : value,
		);
		return JSON.parse(text) as unknown;
	});
	expect(tree).toEqual({
		'package.json': { file: { contents: '{}' } },
		'logo.bin': { file: { contents: [0, 255] } },
		link: { file: { symlink: 'package.json' } },
	});
});

test('includes bring back what an excluded folder holds', async () => {
	const names = await client.page.evaluate(async () => {
		const options = { excludes: ['node_modules'], includes: ['node_modules/.keep'] };
		const { node_modules } = await container.export('.', { ...options, format: 'json' });
		return node_modules && 'directory' in node_modules ? Object.keys(node_modules.directory) : [];
	});
	expect(names).toEqual(['.keep']);
});

test('binary, which mounts elsewhere', async () => {
	const read = await client.page.evaluate(async () => {
		const bytes = await container.export('node_modules', { format: 'binary' });
		await container.fs.mkdir('copy');
		await container.mount(bytes, { mountPoint: 'copy' });
		return container.fs.readFile('copy/express/index.js', 'utf8');
	});
	expect(read).toBe('e');
});

test('zip', async () => {
	const numbers = await client.page.evaluate(async () => [
		...(await container.export('.', { format: 'zip', excludes: ['copy'] })),
	]);
	const files = unzipSync(Uint8Array.from(numbers));
	expect(
		Object.keys(files)
			.filter((name) => !name.endsWith('/'))
			.sort(),
	).toEqual([
		'link',
		'logo.bin',
		'node_modules/.keep',
		'node_modules/express/index.js',
		'package.json',
	]);
	expect(strFromU8(files['node_modules/express/index.js'] ?? new Uint8Array())).toBe('e');
});

test('a folder that is not there', async () => {
	const code = await client.page.evaluate(() =>
		container.export('absent').then(
			() => 'exported',
			(error: Error & { code: string }) => error.code,
		),
	);
	expect(code).toBe('ENOENT');
});
