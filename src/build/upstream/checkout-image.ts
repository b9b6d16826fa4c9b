// The part of a checkout of Node's tests that the tests read, as an image for the container.
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ImageFile, writeImage } from '#kernel/image/write.ts';
import type { UpstreamTest } from './upstream-test.ts';

/** Beside the tests themselves. `fixtures/wpt` is the larger half, of which few tests read little. */
const SHARED = ['common', 'fixtures', 'async-hooks', 'es-module', 'module-hooks'];
const LEFT_OUT = /^fixtures\/(postject|snapshot|source-map\/.*\.png|keys\/.*\.pem\.bak)/;

/** The tests are at `test/`, as in the checkout. */
export function checkoutImage(from: string, tests: readonly UpstreamTest[]): Uint8Array {
	const files = new Map<string, ImageFile>();
	const add = (path: string): void => {
		files.set(path, imageFile(from, path));
	};
	for (const folder of SHARED) {
		const names = readdirSync(join(from, 'test', folder), { recursive: true, withFileTypes: true });
		for (const entry of names) {
			const inside = join(entry.parentPath, entry.name).slice(join(from, 'test/').length);
			if (!entry.isDirectory() && !LEFT_OUT.test(inside)) add(`test/${inside}`);
		}
	}
	for (const { name } of tests) add(`test/${name}`);
	for (const name of ['package.json', 'README.md', 'LICENSE']) {
		if (readdirSync(from).includes(name)) add(name);
	}
	return writeImage([...files.values()]);
}

function imageFile(from: string, path: string): ImageFile {
	const place = join(from, path);
	const facts = statSync(place, { throwIfNoEntry: false });
	if (!facts?.isFile()) return { path, target: readlinkSync(place) };
	const bytes = new Uint8Array(readFileSync(place));
	return { path, bytes, executable: (facts.mode & 0o100) !== 0 };
}
