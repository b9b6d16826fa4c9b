import { encode } from '@msgpack/msgpack';
import { expect, test } from 'vitest';
import { indexOf } from '#kernel/image/index-of.ts';
import { layout } from '#kernel/image/layout.ts';
import { scan } from '#kernel/image/scan.ts';
import { writeImage } from '#kernel/image/write.ts';
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
