// ```quiz blocks become questions; an author's mistakes are told with file and line.
import { expect, test } from 'vitest';
import { readPack } from '#course/read-pack.ts';
import { readQuiz } from '#course/read-quiz.ts';
import { packFixture } from './pack-fixture.ts';

const OPTIONS =
	'options:\n  - text: 1\n    why: no\n  - text: "2"\n    right: true\n    why: yes.\n';

test('what may be left out is filled in, and numbers are texts', () => {
	expect(readQuiz(`question: How many?\n${OPTIONS}`, 'lesson.md', 1)).toEqual({
		question: 'How many?',
		kind: 'single',
		options: [
			{ text: '1', right: false, why: 'no' },
			{ text: '2', right: true, why: 'yes.' },
		],
	});
});

test.each([
	[`question: q\nkind: sometimes\n${OPTIONS}`, /^lesson\.md:11: `kind`: /],
	[`question: q\nanswers: []\n${OPTIONS}`, /^lesson\.md:11: unknown key `answers`\./],
	['question: q\noptions:\n  - text: a\n    why: b\n', /at least two options/],
	[
		'question: q\noptions:\n  - {text: a, why: b}\n  - {text: c, why: d}\n',
		/one option needs `right: true`/,
	],
	[
		'question: q\noptions:\n  - {text: a, why: b, right: true}\n  - {text: c, why: d, right: true}\n',
		/2 options are right, but only one can be chosen\. Write `kind: multiple`\./,
	],
	['question: [\n', /this is not valid YAML/],
])('%j', (text, message) => {
	expect(() => readQuiz(text, 'lesson.md', 10)).toThrow(message);
});

test('a mistake in a lesson is told with the line in its file', () => {
	const lesson = [
		'---',
		'title: One',
		'focus: server.js',
		'minutes: 5',
		'---',
		'',
		'Prose.',
		'',
		'````quiz',
		'question: |',
		'  ```js',
		'  1',
		'  ```',
		'kinds: single',
		OPTIONS.trimEnd(),
		'````',
		'',
	].join('\n');
	expect(() => readPack(packFixture({ '01-first/01-one/lesson.md': lesson }), 'p')).toThrow(
		'01-first/01-one/lesson.md:14: unknown key `kinds`. Did you mean `kind`?',
	);
});
