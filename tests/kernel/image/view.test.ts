import { expect, test } from 'vitest';
import { ImageView } from '#kernel/image/view.ts';
import { text } from '../text.ts';
import { paths, sampleFiles, sampleImage } from './sample.ts';

test('finds every file by its name', () => {
	const { view } = sampleImage();
	for (const { path } of sampleFiles) {
		const entry = path.split('/').reduce((at, name) => view.find(at, name), 0);
		expect(view.name(entry)).toBe(path.split('/').at(-1));
	}
	expect(paths(view)).toHaveLength(view.count - 1);
});

test('finds nothing that is not there', () => {
	const { view } = sampleImage();
	for (const name of ['', 'a', 'li', 'libs', 'zzz', 'è', '\u0000'])
		expect(view.find(0, name)).toBe(-1);
});

test('reads contents, targets and parents', () => {
	const { view } = sampleImage();
	const lib = view.find(0, 'lib');
	expect(text(view.data(view.find(lib, 'é.txt')).slice())).toBe('accent');
	expect(view.size(view.find(lib, 'é.txt'))).toBe(6);
	expect(view.parent(view.find(lib, 'é.txt'))).toBe(lib);
	const bin = view.find(view.find(0, 'node_modules'), '.bin');
	expect(view.target(view.find(bin, 'tool'))).toBe('../../tool');
});

test('refuses what is no index', () => {
	expect(() => new ImageView(new SharedArrayBuffer(8), new SharedArrayBuffer(64))).toThrow(
		'Not the index of an image',
	);
});
