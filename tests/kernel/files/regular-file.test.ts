import { expect, test } from 'vitest';
import { RegularFile } from '#kernel/files/regular-file.ts';
import { shared } from '../boot.ts';
import { bytes, text } from '../text.ts';

const content = (file: RegularFile): string => text(file.read(0, file.size));

test('reads what is there, and less at the end', () => {
	const file = new RegularFile();
	file.write(0, bytes('hello'));
	expect(text(file.read(1, 3))).toBe('ell');
	expect(text(file.read(3, 100))).toBe('lo');
	expect(file.read(5, 10)).toHaveLength(0);
	expect(file.read(99, 10)).toHaveLength(0);
});

test('holes and shrunken parts read as zeros', () => {
	const file = new RegularFile();
	file.write(3, bytes('x'));
	expect(content(file)).toBe('\0\0\0x');
	file.resize(1);
	file.resize(3);
	file.write(4, bytes('y'));
	expect(content(file)).toBe('\0\0\0\0y');
	file.resize(0);
	expect(file.size).toBe(0);
});

test('appending byte by byte stays cheap', () => {
	const file = new RegularFile();
	const start = performance.now();
	for (let i = 0; i < 200_000; i++) file.write(file.size, bytes('x'));
	expect(file.size).toBe(200_000);
	expect(performance.now() - start).toBeLessThan(2000);
});

test('bytes of an image are copied at the first write', () => {
	const image = shared(bytes('image'));
	const file = new RegularFile(new Uint8Array(image));
	const copy = file.read(0, 5);
	expect(copy.buffer).toBeInstanceOf(ArrayBuffer);
	file.write(0, bytes('I'));
	file.write(5, bytes('!'));
	expect(content(file)).toBe('Image!');
	expect(text(new Uint8Array(image).slice())).toBe('image');
	const other = new RegularFile(new Uint8Array(image));
	other.resize(2);
	expect(content(other)).toBe('im');
	expect(text(new Uint8Array(image).slice())).toBe('image');
});
