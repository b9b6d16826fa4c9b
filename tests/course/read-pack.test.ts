import { describe, expect, it } from 'vitest';
import { readPack } from '#course/read-pack.ts';
import { packFixture } from './pack-fixture.ts';

const LESSON = '01-first/01-one/lesson.md';

function messageOf(changes: Record<string, string | undefined>): string {
	try {
		readPack(packFixture(changes), 'p');
	} catch (error) {
		return (error as Error).message;
	}
	return 'no error';
}

describe('a valid pack', () => {
	const pack = readPack(packFixture(), 'p');

	it('has its modules and lessons in order, with numbers', () => {
		const lessons = pack.modules.flatMap((module) => module.lessons);
		expect(lessons.map(({ number, id }) => `${number} ${id}`)).toEqual(['1.1 one', '1.2 two']);
	});

	it('gives a lesson without starter the end of the one before', () => {
		expect(pack.modules[0]?.lessons[1]?.starter).toEqual({ 'server.js': 'solved' });
	});

	it('fills in what may be left out', () => {
		expect(pack.modules[0]?.lessons[0]).toMatchObject({
			command: 'node --watch server.js',
			port: 3000,
			path: '/',
			markdown: 'Prose.\n',
		});
	});

	it('hashes the same files to the same value, and others to another', () => {
		expect(readPack(packFixture(), 'p').hash).toBe(pack.hash);
		expect(readPack(packFixture({ 'extra.txt': 'x' }), 'p').hash).not.toBe(pack.hash);
	});

	it('keeps a file that is not UTF-8 as base64', () => {
		const files = new Map([['01-first/01-one/starter/a.bin', new Uint8Array([0xff, 0xfe])]]);
		const fixture = packFixture();
		for (const path of fixture.paths) files.set(path, new Uint8Array(fixture.bytes(path)));
		const read = readPack(
			new (fixture.constructor as typeof import('#course/pack-files.ts').PackFiles)(files),
			'p',
		);
		expect(read.modules[0]?.lessons[0]?.starter['a.bin']).toEqual({ base64: '//4=' });
	});
});

describe('an author is told file, line and what to do', () => {
	it.each<[string, Record<string, string | undefined>, string]>([
		['a missing file', { 'pack.yaml': undefined }, 'pack.yaml: this file is missing.'],
		['bad YAML', { 'pack.yaml': 'format: 1\ntitle: [\n' }, 'pack.yaml:3: this is not valid YAML'],
		[
			'an unknown key',
			{ [LESSON]: '---\ntitle: One\nfocsu: server.js\nminutes: 5\n---\n' },
			`${LESSON}:3: unknown key \`focsu\`. Did you mean \`focus\`?`,
		],
		[
			'a missing key',
			{ [LESSON]: '---\ntitle: One\nminutes: 5\n---\n' },
			`${LESSON}:2: the key \`focus\` is missing.`,
		],
		['no frontmatter', { [LESSON]: 'Prose' }, `${LESSON}:1: a lesson starts with a line \`---\``],
		[
			'a focus that is nowhere',
			{ [LESSON]: '---\ntitle: One\nfocus: a.js\nminutes: 5\n---\n' },
			`${LESSON}: a.js is neither in the starter nor in the solution. The lesson has: server.js.`,
		],
		[
			'a path out of the lesson',
			{ [LESSON]: '---\ntitle: One\nfocus: ../a.js\nminutes: 5\n---\n' },
			`${LESSON}:3: \`focus\`: a path stays inside the lesson`,
		],
		[
			'another format',
			{
				'pack.yaml':
					'format: 2\ntitle: T\nsummary: S\nversion: 1.0.0\nlicense: MIT\nauthors: [A]\n',
			},
			'pack.yaml:1: `format`: this version of Slipway reads format 1.',
		],
		[
			'two lessons with one id',
			{
				'02-more/module.yaml': 'title: M\nsummary: S\n',
				'02-more/01-one/lesson.md': '---\ntitle: X\nfocus: server.js\nminutes: 5\n---\n',
			},
			'one: lessons 1.1 and 2.1 have the same id. Rename one of the folders.',
		],
		[
			'two folders with one number',
			{ '01-first/01-other/lesson.md': '---\ntitle: X\nfocus: server.js\nminutes: 5\n---\n' },
			'01-first/01-other: has the same number as 01-first/01-one',
		],
		[
			'a module without lessons',
			{ '02-more/module.yaml': 'title: M\nsummary: S\n' },
			'02-more/module.yaml: the module has no lessons.',
		],
		[
			'a remove of nothing',
			{ [LESSON]: '---\ntitle: One\nfocus: server.js\nminutes: 5\nremove: [b.js]\n---\n' },
			`${LESSON}: \`remove\` names b.js, which is not there.`,
		],
		[
			'a wrong answer without expectation',
			{ '01-first/01-one/wrong/w/expect.yaml': '[]' },
			'01-first/01-one/wrong/w/expect.yaml: expected lines like',
		],
	])('%s', (_name, changes, message) => {
		expect(messageOf(changes)).toContain(message);
	});

	it.each([
		['play', 'the folder is called `play`, and #/play is a page of its own.'],
		['shared', 'the folder is called `shared`, and #/shared is a page of its own.'],
		['mine~1', 'the folder is called `mine~1`, and ~ marks packs from elsewhere.'],
	])('a folder that can not be part of an address: %s', (id, message) => {
		expect(() => readPack(packFixture(), id)).toThrow(
			`pack.yaml: ${message} Rename the folder of the pack`,
		);
	});

	it('a path that leads out of the pack', () => {
		expect(() => packFixture({ '../x': '' })).toThrow('../x: a path leads out of the pack.');
	});

	it('a file that is too big', () => {
		expect(() => packFixture({ big: 'x'.repeat(6 * 1024 * 1024) })).toThrow(
			'big: this file has 6 MB; a file of a pack may have 5 MB.',
		);
	});
});
