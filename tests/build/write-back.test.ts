import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFolder } from '#build/container/read-folder.ts';
import type { SnapshotFolder } from '#build/container/snapshot.ts';
import { writeBack } from '#build/container/write-back.ts';

const file = (text: string) => ({ f: { c: Buffer.from(text) } });
let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'slipway-back-'));
	mkdirSync(join(folder, 'kept'));
	writeFileSync(join(folder, 'kept/a.txt'), 'a');
	writeFileSync(join(folder, 'changed.txt'), 'before');
	writeFileSync(join(folder, 'removed.txt'), 'x');
	symlinkSync('changed.txt', join(folder, 'link'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('writes what changed, removes what is gone, leaves the rest', async () => {
	const before = await readFolder(folder);
	const after: SnapshotFolder = {
		d: {
			kept: { d: { 'a.txt': file('a'), deep: { d: { 'new.txt': file('new') } } } },
			'changed.txt': file('after'),
			link: { f: { l: 'kept/a.txt' } },
		},
	};
	const changed = await writeBack(folder, before, after);
	expect(changed.map((path) => path.slice(folder.length + 1)).sort()).toEqual([
		'changed.txt',
		'kept/deep/new.txt',
		'link',
		'removed.txt',
	]);
	expect(await readFolder(folder)).toEqual(after);
});
