// Exported work: what is written is read back, and each kind of broken file has one clear sentence.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ArchiveProblem } from '../../../src/app/work/archive-problem.ts';
import type { KeptWork } from '../../../src/app/work/kept-work.ts';
import { planImport } from '../../../src/app/work/plan-import.ts';
import { readArchive } from '../../../src/app/work/read-archive.ts';
import { writeArchive } from '../../../src/app/work/write-archive.ts';

const WORK: KeptWork = {
	key: 'backend/first-response',
	title: '1.1 First response',
	within: 'Backend',
	changedAt: Date.UTC(2026, 10, 22),
	base: new Map<string, string | Uint8Array>([
		['server.js', '// starter\n'],
		['logo.png', new Uint8Array([137, 0, 255])],
	]),
	files: new Map<string, string | Uint8Array>([
		['server.js', '// grüße 🚢\n'],
		['data/x.bin', new Uint8Array([0, 1, 254, 255])],
		['.git/HEAD', strToU8('ref: refs/heads/main\n')],
	]),
	conflicts: [{ path: 'logo.png', theirs: new Uint8Array([1]) }],
	undo: undefined,
};

/** A zip with some entries changed; undefined: left out. */
function changed(changes: Record<string, string | undefined>): Uint8Array {
	const entries = unzipSync(writeArchive([WORK], '{}'));
	for (const [path, text] of Object.entries(changes)) {
		if (text === undefined) delete entries[path];
		else entries[path] = strToU8(text);
	}
	return zipSync(entries);
}

function withIndex(change: (index: Record<string, unknown>) => void): Uint8Array {
	const entries = unzipSync(writeArchive([WORK]));
	const index = JSON.parse(strFromU8(entries['slipway.json'] ?? strToU8('{}'))) as Record<
		string,
		unknown
	>;
	change(index);
	return changed({ 'slipway.json': JSON.stringify(index) });
}

function problem(bytes: Uint8Array): string {
	try {
		readArchive(bytes, 'my.zip');
	} catch (error) {
		if (error instanceof ArchiveProblem) return error.message;
		throw error;
	}
	return 'none';
}

test('what is written is read back, bytes and letters', () => {
	const { works, progress } = readArchive(writeArchive([WORK], '{"a":1}'), 'my.zip');
	expect(works).toEqual([WORK]);
	expect(progress).toBe('{"a":1}');
});

test('any program sees plain folders', () => {
	const copy = { ...WORK, key: `${WORK.key}#ab12`, copyOf: WORK.key };
	const paths = Object.keys(unzipSync(writeArchive([WORK, copy])));
	expect(paths).toContain('backend/first-response/.git/HEAD');
	expect(paths).toContain('backend/first-response-copy-ab12/server.js');
	expect(readArchive(writeArchive([WORK, copy]), 'my.zip').works[1]).toEqual(copy);
});

describe('a file that is none of ours', () => {
	const work = (index: Record<string, unknown>): Record<string, unknown> =>
		(index.works as Record<string, unknown>[])[0] ?? {};
	const cases: [string, () => Uint8Array, string | RegExp][] = [
		['no zip', () => strToU8('hello'), /it is no zip, or a damaged one/],
		['an empty file', () => new Uint8Array(), /it is no zip/],
		['a cut zip', () => writeArchive([WORK]).subarray(0, 200), /it is no zip, or a damaged one/],
		['another zip', () => zipSync({ 'a.txt': strToU8('a') }), /there is no slipway\.json in it/],
		['no JSON', () => changed({ 'slipway.json': '{' }), /its slipway\.json is not JSON/],
		['another format', () => withIndex((i) => (i.format = 'x')), /format is not that of work/],
		[
			'a newer version',
			() => withIndex((i) => (i.version = 2)),
			/version is one that this version/,
		],
		[
			'a missing file',
			() => changed({ 'backend/first-response/server.js': undefined }),
			"my.zip can't be imported: backend/first-response/server.js is missing in it.",
		],
		[
			'a shortened file',
			() => changed({ 'backend/first-response/server.js': 'x' }),
			"my.zip can't be imported: backend/first-response/server.js is damaged.",
		],
		[
			'a path that leads out',
			() => withIndex((i) => (work(i).files = { '../evil.js': 1 })),
			"my.zip can't be imported: it has a file called '../evil.js', which no workspace can hold.",
		],
		[
			'a path in what it began with',
			() => withIndex((i) => (work(i).base = { '/etc/passwd': '' })),
			/'\/etc\/passwd', which no workspace can hold/,
		],
		[
			'packages',
			() => withIndex((i) => (work(i).files = { 'node_modules/a.js': 1 })),
			/no workspace/,
		],
		['a key of nothing', () => withIndex((i) => (work(i).key = '../x/y')), /key is no key/],
		[
			'no base64',
			() => withIndex((i) => (work(i).base = { a: { base64: '!' } })),
			/works\.0\.base/,
		],
	];
	test.each(cases)('%s', (_name, bytes, words) => {
		if (typeof words === 'string') expect(problem(bytes())).toBe(words);
		else expect(problem(bytes())).toMatch(words);
	});

	test('a small zip that is large inside', () => {
		const bomb = zipSync({ a: strToU8('a') });
		const view = new DataView(bomb.buffer);
		const directory = bomb.findIndex((_, at) => view.getUint32(at, true) === 0x02014b50);
		view.setUint32(directory + 24, 300 * 1024 * 1024, true);
		expect(problem(bomb)).toBe("my.zip can't be imported: it holds more than 256 MB.");
	});
});

describe('importing', () => {
	const other = { ...WORK, files: new Map([['server.js', '// other\n']]) };

	test('adds what is not here, leaves what is, keeps both of what differs', () => {
		expect(planImport([WORK], [])).toEqual([{ kind: 'add', work: WORK }]);
		expect(planImport([WORK], [WORK]).map(({ kind }) => kind)).toEqual(['same']);
		const [step] = planImport([WORK], [other]);
		expect(step?.kind).toBe('both');
		expect(step?.work.key).toMatch(/^backend\/first-response#\w{8}$/);
		expect(step?.work.copyOf).toBe('backend/first-response');
	});

	test('a second time it is all here', () => {
		const copies = planImport([WORK], [other]).map(({ work }) => work);
		expect(planImport([WORK], [other, ...copies]).map(({ kind }) => kind)).toEqual(['same']);
	});
});
