import { expect, test } from 'vitest';
import { ImageMounts } from '#kernel/image/mounts.ts';
import { writeImage } from '#kernel/image/write.ts';
import { boot, shared, type Booted } from '../boot.ts';
import { bytes, text } from '../text.ts';
import { sampleFiles, sampleImage } from './sample.ts';

const ROOT = '/home/project/pack';

async function mounted(): Promise<Booted & { mounts: ImageMounts }> {
	const booted = boot();
	const { kernel, host } = booted;
	const mounts = new ImageMounts(kernel.images.mounts, kernel.status.memory, () =>
		host.post('imageMounts', [], (_errno, { version, mounts: now }) => mounts.update(version, now)),
	);
	await host.call('mountImage', ROOT, sampleImage().image);
	// Until the kernel has told of it, everything is asked for.
	expect(mounts.kindOf(`${ROOT}/lib`)).toBeUndefined();
	await host.call('imageMounts');
	return { ...booted, mounts };
}

test('gives the same as the kernel for every entry', async () => {
	const { host, mounts } = await mounted();
	for (const { path } of sampleFiles) {
		const full = `${ROOT}/${path}`;
		for (const follow of [true, false]) {
			expect(mounts.stat(full, follow), full).toEqual(await host.call('stat', full, follow));
		}
		expect(mounts.readFile(full)).toEqual(await host.call('readFile', full));
	}
	for (const directory of ['', '/lib', '/lib/deep', '/node_modules/.bin']) {
		const full = ROOT + directory;
		expect(mounts.readdir(full), full).toEqual(await host.call('readdir', full));
		expect(mounts.stat(full, true), full).toEqual(await host.call('stat', full, true));
	}
});

test('knows kinds, and what is missing for sure', async () => {
	const { mounts } = await mounted();
	expect(mounts.kindOf(`${ROOT}/lib`)).toBe('directory');
	expect(mounts.kindOf(`${ROOT}/lib/index.js`)).toBe('file');
	expect(mounts.kindOf(`${ROOT}/node_modules/.bin/tool`)).toBe('file');
	expect(mounts.kindOf(`${ROOT}/lib/index.json`)).toBe('missing');
	expect(mounts.kindOf('/home/project/other')).toBeUndefined();
	expect(mounts.kindOf(`${ROOT}x`)).toBeUndefined();
	expect(mounts.kindOf(`${ROOT}/lib/../lib`)).toBeUndefined();
});

test('a changed file is asked for, its neighbours are not', async () => {
	const { host, mounts } = await mounted();
	await host.call('writeFile', `${ROOT}/lib/index.js`, bytes('2'), 0o1101, 0o644);
	expect(mounts.stat(`${ROOT}/lib/index.js`, true)).toBeUndefined();
	expect(mounts.readFile(`${ROOT}/lib/index.js`)).toBeUndefined();
	expect(text(mounts.readFile(`${ROOT}/lib/run`) ?? bytes(''))).toBe('#!/usr/bin/env node\n');
	expect(mounts.readdir(`${ROOT}/lib`)).toHaveLength(4);
});

test('an added, removed or renamed entry makes its directory unsure', async () => {
	const { host, mounts } = await mounted();
	await host.call('unlink', `${ROOT}/lib/run`);
	expect(mounts.kindOf(`${ROOT}/lib/run`)).toBeUndefined();
	expect(mounts.kindOf(`${ROOT}/lib/none`)).toBeUndefined();
	expect(mounts.readdir(`${ROOT}/lib`)).toBeUndefined();
	expect(mounts.kindOf(`${ROOT}/lib/index.js`)).toBe('file');
	await host.call('rename', `${ROOT}/lib/deep`, `${ROOT}/moved`);
	expect(mounts.kindOf(`${ROOT}/lib/deep/er/file`)).toBeUndefined();
	expect(text(await host.call('readFile', `${ROOT}/moved/er/file`))).toBe('deep');
});

test('a mount that moved with a directory above it is not read any more', async () => {
	const { host, mounts } = await mounted();
	await host.call('rename', '/home/project', '/home/other');
	expect(mounts.kindOf(`${ROOT}/tool`)).toBeUndefined();
	expect(text(await host.call('readFile', '/home/other/pack/tool'))).toBe('tool');
});

test('a second image over the first: its files win, the rest stays', async () => {
	const { host, kernel, mounts } = await mounted();
	const second = writeImage([
		{ path: 'lib/index.js', bytes: bytes('newer') },
		{ path: 'extra', bytes: bytes('extra') },
	]);
	await host.call('mountImage', ROOT, shared(second));
	mounts.update(kernel.status.mounts, kernel.images.mounts);
	expect(text(mounts.readFile(`${ROOT}/lib/index.js`) ?? bytes(''))).toBe('newer');
	expect(mounts.readFile(`${ROOT}/tool`)).toBeUndefined();
	expect(text(await host.call('readFile', `${ROOT}/tool`))).toBe('tool');
	expect(text(await host.call('readFile', `${ROOT}/lib/run`))).toBe('#!/usr/bin/env node\n');
	const names = (await host.call('readdir', `${ROOT}/lib`)).map(([name]) => name);
	expect(names).toEqual(['deep', 'index.js', 'run', 'é.txt']);
});

test('an image mounted inside another hides what it covers', async () => {
	const { host, kernel, mounts } = await mounted();
	const inner = writeImage([{ path: 'a', bytes: bytes('inner') }]);
	await host.call('mountImage', `${ROOT}/lib/deep`, shared(inner));
	mounts.update(kernel.status.mounts, kernel.images.mounts);
	expect(text(mounts.readFile(`${ROOT}/lib/deep/a`) ?? bytes(''))).toBe('inner');
	expect(text(await host.call('readFile', `${ROOT}/lib/deep/er/file`))).toBe('deep');
	await host.call('rm', `${ROOT}/lib/deep`, true);
	expect(mounts.kindOf(`${ROOT}/lib/deep/a`)).toBeUndefined();
	await expect(host.call('stat', `${ROOT}/lib/deep/a`, true)).rejects.toThrow('ENOENT');
});
