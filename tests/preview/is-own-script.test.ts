// Every script of the container is known to the service worker of previews.
import { expect, test } from 'vitest';
import { containerScripts } from '#build/bundle/container-scripts.ts';
import { isOwnScript } from '#preview/frames/is-own-script.ts';

const origin = 'http://localhost:3001';
const isOwn = (path: string): boolean => isOwnScript(new URL(path, origin), origin);
/** In previewed pages, not in the container. */
const IN_PAGES = 'page-script.js';

test('what the container loads is its own', () => {
	const names = containerScripts(['*']).map(({ name }) => name);
	expect(names.length).toBeGreaterThan(8);
	const others = [
		'natives-eager.js',
		'natives-lazy-fs.js',
		'headless',
		'programs.img',
		'llhttp.wasm',
	];
	const files = [...names.filter((name) => name !== IN_PAGES), ...others];
	expect(files.filter((name) => !isOwn(`/${name}`))).toEqual([]);
});

test("a server's files are not", () => {
	const paths = ['/app.js', '/runtime.js/x', '/js/runtime.js', '/~3000/runtime.js', '/'];
	expect(paths.filter(isOwn)).toEqual([]);
	expect(isOwnScript(new URL('http://localhost:3000/runtime.js'), origin)).toBe(false);
});
