// A small image with one of everything, for tests.
import { indexOf } from '#kernel/image/index-of.ts';
import { ImageView } from '#kernel/image/view.ts';
import { writeImage, type ImageFile } from '#kernel/image/write.ts';
import { shared } from '../boot.ts';
import { bytes } from '../text.ts';

export const sampleFiles: ImageFile[] = [
	{ path: 'package.json', bytes: bytes('{}') },
	{ path: 'lib/index.js', bytes: bytes('module.exports = 1') },
	{ path: 'lib/é.txt', bytes: bytes('accent') },
	{ path: 'lib/deep/er/file', bytes: bytes('deep') },
	{ path: 'lib/run', bytes: bytes('#!/usr/bin/env node\n') },
	{ path: 'tool', bytes: bytes('tool'), executable: true },
	{ path: 'node_modules/.bin/tool', target: '../../tool' },
	{ path: 'bin/plain', bytes: bytes('plain') },
];

export function sampleImage(): { image: SharedArrayBuffer; view: ImageView } {
	const image = shared(writeImage(sampleFiles));
	return { image, view: viewOf(image) };
}

export function viewOf(image: SharedArrayBuffer): ImageView {
	return new ImageView(image, indexOf(new Uint8Array(image)).buffer);
}

/** All paths below `directory`, in the order of the index. */
export function paths(view: ImageView, directory = 0, base = ''): string[] {
	const first = view.firstChild(directory);
	const children = Array.from({ length: view.childCount(directory) }, (_, i) => first + i);
	return children.flatMap((child) => {
		const path = base + view.name(child);
		return view.isDirectory(child) ? [path, ...paths(view, child, `${path}/`)] : [path];
	});
}
