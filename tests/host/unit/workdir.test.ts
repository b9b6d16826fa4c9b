import { expect, test } from 'vitest';
import { Workdir } from '#host/workdir.ts';

test.each([
	['', '/home/shop'],
	['.', '/home/shop'],
	['a/b.js', '/home/shop/a/b.js'],
	['/a//b/', '/home/shop/a/b'],
	['a/../b', '/home/shop/b'],
	['../../etc/passwd', '/home/shop/etc/passwd'],
])('%j lies at %s', (path, absolute) => {
	expect(new Workdir('shop').resolve(path)).toBe(absolute);
});
