// `container.fs`, every method and overload of its typings.
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { ClientPage } from '../browser/client-page.ts';

let client: ClientPage;

beforeAll(async () => {
	client = await ClientPage.open({ containerUrl: inject('containerUrl') });
	await client.boot({ workdirName: 'shop' });
});
afterAll(() => client?.close());
beforeEach(() =>
	client.page.evaluate(async () => {
		for (const name of await container.fs.readdir('/')) {
			await container.fs.rm(name, { recursive: true });
		}
	}),
);

/** Runs in the page; gives the code and message of what it throws. */
async function failure(action: () => Promise<unknown>): Promise<[unknown, string]> {
	const wrapped = `(${action})().then(() => ['none', ''], (error) => [error.code, error.message])`;
	return client.page.evaluate<[unknown, string]>(wrapped);
}

describe('readFile and writeFile', () => {
	test('text, bytes and encodings', async () => {
		const read = await client.page.evaluate(async () => {
			await container.fs.writeFile('text.txt', 'naïve ☃');
			await container.fs.writeFile('bytes.bin', new Uint8Array([0, 255, 10, 128]));
			await container.fs.writeFile('hex.bin', 'ff00', 'hex');
			await container.fs.writeFile('latin.txt', 'é', { encoding: 'latin1' });
			return {
				text: await container.fs.readFile('text.txt', 'utf-8'),
				bytes: [...(await container.fs.readFile('bytes.bin'))],
				hex: [...(await container.fs.readFile('/hex.bin', null))],
				latin: [...(await container.fs.readFile('latin.txt'))],
				base64: await container.fs.readFile('bytes.bin', 'base64'),
			};
		});
		expect(read).toEqual({
			text: 'naïve ☃',
			bytes: [0, 255, 10, 128],
			hex: [255, 0],
			latin: [0xe9],
			base64: 'AP8KgA==',
		});
	});

	test('a part of a larger buffer is written as that part', async () => {
		const read = await client.page.evaluate(async () => {
			await container.fs.writeFile('part', new Uint8Array([1, 2, 3, 4, 5]).subarray(1, 3));
			return [...(await container.fs.readFile('part'))];
		});
		expect(read).toEqual([2, 3]);
	});

	test('a shorter text replaces a longer one', async () => {
		const read = await client.page.evaluate(async () => {
			await container.fs.writeFile('a', 'something long');
			await container.fs.writeFile('a', 'short');
			return container.fs.readFile('a', 'utf8');
		});
		expect(read).toBe('short');
	});

	test("errors are Node's", async () => {
		expect(await failure(() => container.fs.readFile('absent.txt'))).toEqual([
			'ENOENT',
			"ENOENT: no such file or directory, open 'absent.txt'",
		]);
		expect(await failure(() => container.fs.writeFile('no/such/folder', 'x'))).toEqual([
			'ENOENT',
			"ENOENT: no such file or directory, open 'no/such/folder'",
		]);
		expect((await failure(() => container.fs.readFile('.')))[0]).toBe('EISDIR');
	});

	test('no path leads out of the working directory', async () => {
		const names = await client.page.evaluate(async () => {
			await container.fs.writeFile('../../outside.txt', 'x');
			return container.fs.readdir('/');
		});
		expect(names).toEqual(['outside.txt']);
	});
});

describe('directories', () => {
	test('mkdir, also recursive', async () => {
		const names = await client.page.evaluate(async () => {
			await container.fs.mkdir('one');
			await container.fs.mkdir('a/b/c', { recursive: true });
			return [await container.fs.readdir('.'), await container.fs.readdir('a/b')];
		});
		expect(names).toEqual([['a', 'one'], ['c']]);
		expect((await failure(() => container.fs.mkdir('one')))[0]).toBe('EEXIST');
		expect((await failure(() => container.fs.mkdir('x/y')))[0]).toBe('ENOENT');
	});

	test('readdir gives names, buffers or entries', async () => {
		const listed = await client.page.evaluate(async () => {
			await container.fs.mkdir('folder');
			await container.fs.writeFile('file.txt', '');
			const entries = await container.fs.readdir('/', { withFileTypes: true });
			const buffers = await container.fs.readdir('/', 'buffer');
			const both = await container.fs.readdir('/', { encoding: 'buffer', withFileTypes: true });
			return {
				entries: entries.map((entry) => [entry.name, entry.isFile(), entry.isDirectory()]),
				buffers: buffers.map((name) => [...name]),
				both: both.map((entry) => entry.name instanceof Uint8Array),
				hex: await container.fs.readdir('/', 'hex'),
			};
		});
		expect(listed).toEqual({
			entries: [
				['file.txt', true, false],
				['folder', false, true],
			],
			buffers: [[...Buffer.from('file.txt')], [...Buffer.from('folder')]],
			both: [true, true],
			hex: [Buffer.from('file.txt').toString('hex'), Buffer.from('folder').toString('hex')],
		});
		expect((await failure(() => container.fs.readdir('file.txt')))[0]).toBe('ENOTDIR');
	});

	test('rm', async () => {
		await client.page.evaluate(() => container.fs.mkdir('full/of/things', { recursive: true }));
		const code = (await failure(() => container.fs.rm('full')))[0];
		expect(code).toBe('ERR_FS_EISDIR');
		const left = await client.page.evaluate(async () => {
			await container.fs.rm('full', { recursive: true });
			await container.fs.rm('absent', { force: true });
			return container.fs.readdir('/');
		});
		expect(left).toEqual([]);
		expect((await failure(() => container.fs.rm('absent')))[0]).toBe('ENOENT');
	});

	test('rename', async () => {
		const names = await client.page.evaluate(async () => {
			await container.fs.writeFile('old', 'x');
			await container.fs.mkdir('folder');
			await container.fs.rename('old', 'folder/new');
			return container.fs.readdir('folder');
		});
		expect(names).toEqual(['new']);
		expect(await failure(() => container.fs.rename('absent', 'b'))).toEqual([
			'ENOENT',
			"ENOENT: no such file or directory, rename 'absent' -> 'b'",
		]);
	});
});

describe('watch', () => {
	test('tells of changes, deep ones when recursive, until it is closed', async () => {
		const heard = await client.page.evaluate(async () => {
			const settle = () => new Promise((resolve) => setTimeout(resolve, 150));
			const names = new Set<string>();
			await container.fs.mkdir('src/deep', { recursive: true });
			const watcher = container.fs.watch('src', { recursive: true }, (event, name) =>
				names.add(`${event} ${String(name)}`),
			);
			await settle();
			await container.fs.writeFile('src/deep/a.js', '1');
			await container.fs.writeFile('src/deep/a.js', '2');
			await container.fs.rm('src/deep/a.js');
			await settle();
			watcher.close();
			await settle();
			await container.fs.writeFile('src/late.js', '');
			await settle();
			return [...names].sort();
		});
		expect(heard).toEqual(['change deep/a.js', 'rename deep/a.js']);
	});

	test('a file', async () => {
		const heard = await client.page.evaluate(async () => {
			await container.fs.writeFile('one.txt', '1');
			const event = new Promise((resolve) => {
				container.fs.watch('one.txt', (type, name) => resolve([type, name]));
			});
			await new Promise((resolve) => setTimeout(resolve, 150));
			await container.fs.writeFile('one.txt', '2');
			return event;
		});
		expect(heard).toEqual(['change', 'one.txt']);
	});
});
