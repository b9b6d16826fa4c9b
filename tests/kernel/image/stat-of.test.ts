import { expect, test } from 'vitest';
import { statOf } from '#kernel/image/stat-of.ts';
import { sampleImage } from './sample.ts';

test('has a number, a size and a time for each entry', () => {
	const { view } = sampleImage();
	const entry = view.find(0, 'package.json');
	expect(statOf(view, entry, 100, 5)).toEqual([
		1,
		0o100644,
		1,
		0,
		0,
		0,
		4096,
		100 + entry,
		2,
		8,
		5,
		5,
		5,
		5,
	]);
	expect(statOf(view, 0, 100, 5)[8]).toBe(4096);
});
