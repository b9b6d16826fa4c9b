import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from '@msgpack/msgpack';
import { snapshot } from '@webcontainer/snapshot';
import { expect, test } from 'vitest';
import { projectRoot } from '#build/project-root.ts';
import { indexOf } from '#kernel/image/index-of.ts';
import { layout } from '#kernel/image/layout.ts';
import { scan } from '#kernel/image/scan.ts';
import { writeImage } from '#kernel/image/write.ts';
import { boot, shared } from '../boot.ts';
import { bytes } from '../text.ts';
import { sampleFiles } from './sample.ts';

test('takes the index an image carries, which says what a scan would', () => {
	const image = writeImage(sampleFiles);
	expect(indexOf(image)).toEqual(scan(image));
});

test('scans a foreign snapshot', () => {
	const foreign = encode({ d: { x: { f: { c: bytes('1') } } } });
	expect(indexOf(foreign)[1]).toBe(2);
});

test('does not trust an index that does not fit', () => {
	const foreign = encode({ [layout.KEY]: new Uint8Array(64), d: { x: { f: { c: bytes('1') } } } });
	expect(indexOf(foreign)).toEqual(scan(foreign));
});

test('2,000 files: the own index costs next to nothing, a scan a few milliseconds', () => {
	const files = Array.from({ length: 2000 }, (_, i) => ({
		path: `node_modules/package-${i % 150}/lib/file-${i}.js`,
		bytes: new Uint8Array(2000),
	}));
	const image = writeImage(files);
	const foreign = encode({
		d: Object.fromEntries(files.map((file, i) => [`file-${i}`, { f: { c: file.bytes } }])),
	});
	expect(fastest(() => indexOf(image))).toBeLessThan(5);
	expect(fastest(() => indexOf(foreign))).toBeLessThan(20);
});

/** Milliseconds of the best of five runs. */
function fastest(run: () => unknown): number {
	const times = Array.from({ length: 5 }, () => {
		const start = performance.now();
		run();
		return performance.now() - start;
	});
	return Math.min(...times);
}

test('a snapshot made by the official package', async () => {
	const folder = join(projectRoot, 'src/kernel');
	const { host } = boot();
	await host.call('mountImage', '/tmp/kernel', shared(await snapshot(folder)));
	for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		const full = join(folder, path);
		if (statSync(full).isDirectory()) continue;
		const mounted = await host.call('readFile', `/tmp/kernel/${path.replaceAll('\\', '/')}`);
		expect(Buffer.compare(mounted, readFileSync(full)), path).toBe(0);
	}
});
