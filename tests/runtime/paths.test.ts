// Paths handed to the kernel, and places in stacks.
import { expect, test } from 'vitest';
import { resolvePath } from '#node/boot/resolve-path.ts';
import { CallSite } from '#node/engine/call-site.ts';
import { ParsedFrame } from '#node/engine/parsed-frame.ts';

test.each([
	['/a', 'b', '/a/b'],
	['/a', '../b/./c', '/b/c'],
	['/a', '/x//y/../z', '/x/z'],
	['/a', '../../..', '/'],
	['/a', 'b/', '/a/b/'],
	['/a', '.', '/a'],
	['/', '', '/'],
	['/a', '/.hidden', '/.hidden'],
])('%s and %s: %s', (cwd, path, whole) => {
	expect(resolvePath(cwd, path)).toBe(whole);
});

test.each([
	['run@http://h/x.js:3:4', 'run (http://h/x.js:3:4)'],
	['outer/inner<@http://h/x.js:3:4', 'inner (http://h/x.js:3:4)'],
	['async*later@http://h/x.js:3:4', 'later (http://h/x.js:3:4)'],
	['Server.prototype.start@http://h/x.js:3:4', 'Server.start (http://h/x.js:3:4)'],
	['global code@http://h/x.js:3:4', 'http://h/x.js:3:4'],
	['@/project/a b.js:3:4', '/project/a b.js:3:4'],
])('Firefox and WebKit: %s', (text, shown) => {
	expect(new ParsedFrame(text).toString()).toBe(shown);
});

test('a frame prints as V8 prints it, with the place put right', () => {
	const frame = new ParsedFrame('run@http://h/x.js:3:99');
	const place = { file: '/project/x.js', line: 3, column: 4 };
	expect(new CallSite(frame, place).toString()).toBe('run (/project/x.js:3:4)');
	expect(new CallSite(frame, { ...place, name: null }).toString()).toBe('/project/x.js:3:4');
});
