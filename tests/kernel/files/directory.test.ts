import { expect, test } from 'vitest';
import { Directory } from '#kernel/files/directory.ts';
import { ImageDirectory } from '#kernel/files/image-directory.ts';
import { Inode } from '#kernel/files/inode.ts';
import { MountedImage } from '#kernel/files/mounted-image.ts';
import { RegularFile } from '#kernel/files/regular-file.ts';
import { indexOf } from '#kernel/image/index-of.ts';
import { layout } from '#kernel/image/layout.ts';
import { sampleImage } from '../image/sample.ts';

function imageDirectory() {
	const { image, view } = sampleImage();
	const shadow = new SharedArrayBuffer(view.count);
	const index = indexOf(new Uint8Array(image)).buffer;
	const mounted = new MountedImage({
		path: '/m',
		bytes: image,
		index,
		shadow,
		inode: 100,
		time: 7,
	});
	const flags = (name: string): number => new Uint8Array(shadow)[view.find(0, name)] ?? -1;
	const root = (): number => new Uint8Array(shadow)[0] ?? -1;
	return { directory: new Directory(new ImageDirectory(mounted, 0)), flags, root };
}

const file = (): Inode => new Inode(5, new RegularFile(), 0o644, 0);

test('own entries come over those of the image, sorted', () => {
	const { directory, root } = imageDirectory();
	expect(directory.names()).toEqual(['bin', 'lib', 'node_modules', 'package.json', 'tool']);
	expect(root()).toBe(0);
	directory.set('a', file());
	directory.delete('tool');
	directory.set('lib', file());
	expect(directory.names()).toEqual(['a', 'bin', 'lib', 'node_modules', 'package.json']);
	expect(directory.get('tool')).toBeUndefined();
	expect(directory.get('lib')?.content.kind).toBe('file');
	expect(root()).toBe(layout.CHANGED);
});

test('an entry of the image is one inode, however often it is looked at', () => {
	const { directory } = imageDirectory();
	const inode = directory.get('tool');
	expect(directory.get('tool')).toBe(inode);
	expect(inode?.mode.toString(8)).toBe('100755');
	expect(inode?.number).toBeGreaterThan(100);
});

test('what changes is marked for the readers of the image', () => {
	const { directory, flags } = imageDirectory();
	directory.get('tool')?.chmod(0o600, 8);
	expect(flags('tool')).toBe(layout.CHANGED);
	directory.get('tool')?.moved();
	expect(flags('tool')).toBe(layout.CHANGED | layout.MOVED);
	expect(flags('package.json')).toBe(0);
});

test('adopt keeps own entries, and marks those that lost', () => {
	const older = imageDirectory();
	const { directory } = imageDirectory();
	older.directory.set('extra', file());
	directory.adopt(older.directory);
	expect(directory.names()).toContain('extra');
	expect(older.flags('tool')).toBe(layout.MOVED);
	expect(directory.get('tool')).not.toBe(older.directory.get('tool'));
});

test('is empty when all was deleted', () => {
	const { directory } = imageDirectory();
	for (const name of directory.names()) directory.delete(name);
	expect(directory.isEmpty).toBe(true);
});
