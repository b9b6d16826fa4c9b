import { describe, expect, test } from 'vitest';
import { Globs } from '#host/globs.ts';

describe('Globs', () => {
	test.each([
		['*.js', 'main.js', true],
		['*.js', 'src/main.js', true],
		['src/*.js', 'src/main.js', true],
		['src/*.js', 'src/deep/main.js', false],
		['src/**/*.js', 'src/deep/down/main.js', true],
		['src/**/*.js', 'src/main.js', true],
		['node_modules', 'node_modules', true],
		['node_modules', 'packages/a/node_modules', true],
		['node_modules/**', 'node_modules/express/index.js', true],
		['**/*.log', 'a/b/c.log', true],
		['./dist', 'dist', true],
		['?.txt', 'a.txt', true],
		['?.txt', 'ab.txt', false],
		['[ab].txt', 'b.txt', true],
		['[!ab].txt', 'b.txt', false],
		['*.{png,jpg}', 'photo.jpg', true],
		['*.{png,jpg}', 'photo.gif', false],
		['a+b(1).txt', 'a+b(1).txt', true],
	])('%s and %s: %s', (glob, path, matches) => {
		expect(new Globs([glob]).match(path)).toBe(matches);
	});

	test('no patterns match nothing', () => {
		expect(new Globs([]).match('a')).toBe(false);
	});
});
