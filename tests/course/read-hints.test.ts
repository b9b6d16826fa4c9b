// hints.md becomes ladders; an author's mistakes are told with their line.
import { expect, test } from 'vitest';
import { readHints } from '#course/read-hints.ts';
import { readPack } from '#course/read-pack.ts';
import { packFixture } from './pack-fixture.ts';

const read = (text: string): unknown => readHints(text, 'hints.md', ['ok-200', 'greeting']);

test('rungs in their order, for each check', () => {
	expect(read('## ok-200\n\nWhich number?\n\n---\n\nThe first.\n\n## greeting\nText.\n')).toEqual({
		'ok-200': ['Which number?', 'The first.'],
		greeting: ['Text.'],
	});
});

test('a heading inside a code block is code', () => {
	const text = '## greeting\n```sh\n## ok-200\n```\n';
	expect(read(text)).toEqual({ greeting: ['```sh\n## ok-200\n```'] });
});

test.each([
	['text first\n', 'hints.md:1: hints begin with a line `## <check id>`.'],
	['## ok-20\nx\n', 'hints.md:1: no check has the id `ok-20`. Did you mean `ok-200`?'],
	[
		'## zzzzzzzzz\nx\n',
		'hints.md:1: no check has the id `zzzzzzzzz`. The checks are: ok-200, greeting.',
	],
	['## greeting\nx\n\n## greeting\ny\n', 'hints.md:4: `greeting` has hints twice.'],
	[
		'## greeting\nx\n---\n',
		'hints.md:1: `greeting` has an empty hint. Write something between the lines `---`, or take one of them away.',
	],
])('%j', (text, message) => {
	expect(() => read(text)).toThrow(message);
});

test('a pack with such a mistake is refused', () => {
	const files = packFixture({
		'01-first/01-one/checks.test.js': "check('works: it works', () => {});",
		'01-first/01-one/hints.md': '## work\nx\n',
	});
	expect(() => readPack(files, 'p')).toThrow(
		'01-first/01-one/hints.md:1: no check has the id `work`. Did you mean `works`?',
	);
});
