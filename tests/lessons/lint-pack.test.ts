// What `lint` says about a lesson with one mistake, and where.
import { describe, expect, test } from 'vitest';
import { lintPack } from '#build/lesson/lint/lint-pack.ts';
import { packFolders } from '#build/lesson/pack-folders.ts';
import { readFolder } from '#build/packs/read-folder.ts';
import { packFixture } from '../course/pack-fixture.ts';

const PLACE = '01-first/01-one';
const HEAD = '---\ntitle: One\nfocus: server.js\nminutes: 5\n---\n\n';
const PROSE = `${'word '.repeat(300)}\n\n1. :check[ok] Do it.\n`;

const GOOD: Record<string, string> = {
	'lesson.md': HEAD + PROSE,
	'starter/server.js': 'one();\n',
	'solution/server.js': 'solved(1);\nthen();\nagain(2);\n',
	'checks.test.js': "check('ok: it works', () => {});\n",
	'hints.md': '## ok\n\nWhat works?\n',
	'wrong/a/expect.yaml': 'ok: no\n',
	'wrong/b/expect.yaml': 'ok: no\n',
};

/** @param changes of the one lesson; undefined leaves a file out */
function lint(changes: Record<string, string | undefined>): string[] {
	const files = Object.entries({ ...GOOD, ...changes });
	const placed = files.map(([path, text]) => [`${PLACE}/${path}`, text]);
	const pack = packFixture({
		...Object.fromEntries(placed),
		'01-first/02-two/lesson.md': undefined,
	});
	return lintPack(pack, 'fixture').map(({ level, file, line, message }) => {
		const at = line === undefined ? '' : `:${line}`;
		return `${level} ${file.replace(`${PLACE}/`, '')}${at}: ${message}`;
	});
}

const prose = (text: string): Record<string, string> => ({ 'lesson.md': `${HEAD}${text}\n${PROSE}` });

describe('lint', () => {
	test('has nothing to say about a good lesson', () => {
		expect(lint({})).toEqual([]);
	});

	test('finds a dead link and a missing picture, but not in code', () => {
		const text = '[more](other.md), `[no](link.md)`\n```md\n[no](link.md)\n```\n![A door](media/door.svg)';
		expect(lint(prose(text))).toEqual([
			'error lesson.md:7: other.md is not there.',
			'error lesson.md:11: media/door.svg is not there.',
		]);
	});

	test('finds a picture without words, and one that nobody sees', () => {
		const files = { 'media/a.svg': '<svg/>', 'media/b.svg': '<svg/>' };
		expect(lint({ ...prose('![](media/a.svg)'), ...files })).toEqual([
			"error lesson.md:7: the picture media/a.svg has no text for those who don't see it.",
			'warning media/b.svg: lesson.md does not show this picture.',
		]);
	});

	test('finds marks without a check and checks without a mark', () => {
		const checks = "check('ok: it works', () => {});\n\ncheck('other: too', () => {});\n";
		const hints = '## ok\n\nWhat?\n\n## other\n\nWhat?\n';
		const changes = { 'checks.test.js': checks, 'hints.md': hints };
		expect(lint({ ...prose(':check[othr] Do.'), ...changes })).toEqual([
			'error lesson.md:7: no check has the id `othr`. Did you mean `other`?',
			'error checks.test.js:3: lesson.md has no :check[other], so nobody is told what to do for it.',
		]);
	});

	test('finds hints that are empty, of no check, or not there', () => {
		expect(lint({ 'hints.md': '## ok\n\nA\n\n---\n' })[0]).toMatch(/hints.md:1: `ok` has an empty/);
		expect(lint({ 'hints.md': '## okk\n\nA\n' })[0]).toMatch(/hints.md:1: .*Did you mean `ok`/);
		expect(lint({ 'hints.md': undefined })).toEqual([
			'error hints.md: the check `ok` has no hints. Add `## ok` and a question.',
		]);
	});

	test('wants two wrong answers that name a check', () => {
		expect(lint({ 'wrong/b/expect.yaml': undefined })[0]).toMatch(/^error wrong: .*one wrong answer/);
		expect(lint({ 'wrong/b/expect.yaml': 'kk: no\n' })).toEqual([
			'error wrong/b/expect.yaml: no check has the id `kk`. Did you mean `ok`?',
		]);
	});

	test('finds code that is not in the solution; … leaves something out', () => {
		const good = '```js solution\nsolved(…);\n…\n  again(2);\n```';
		expect(lint(prose(good))).toEqual([]);
		const bad = '```js solution\nsolved(2);\n```\n\n```js starter\none();\n```';
		expect(lint(prose(bad))).toEqual([
			'error lesson.md:7: this code is in no file of the solution. Copy it again; … stands for what is left out.',
		]);
	});

	test('finds a focus on a file that is not there, and an unknown key', () => {
		const focus = { 'lesson.md': HEAD.replace('server.js', 'app.js') + PROSE };
		expect(lint(focus)[0]).toMatch(/^error lesson.md: app.js is neither/);
		const key = { 'lesson.md': HEAD.replace('minutes', 'minuts') + PROSE };
		expect(lint(key)).toEqual(['error lesson.md:4: unknown key `minuts`. Did you mean `minutes`?']);
	});

	test('warns of too few words and of too many', () => {
		expect(lint({ 'lesson.md': `${HEAD}:check[ok] Short.\n` })[0]).toMatch(/^warning .*1 words/);
		expect(lint(prose('word '.repeat(500)))[0]).toMatch(/^warning lesson.md: 80\d words/);
	});
});

test.each(await packFolders())('lessons/$id has no errors', async ({ id, folder }) => {
	const findings = lintPack(await readFolder(folder), id);
	expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
});
