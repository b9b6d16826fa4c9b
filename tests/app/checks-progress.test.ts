// Progress as a file, merged without loss; where to go on; what the solution would change.
import { expect, test } from 'vitest';
import type { Lesson, Pack } from '#course/pack.ts';
import { continueAt } from '../../src/app/progress/continue-at.ts';
import { mergeRecords } from '../../src/app/progress/merge-records.ts';
import { progressFile } from '../../src/app/progress/progress-file.ts';
import { solutionChanges } from '../../src/app/hints/solution-changes.ts';
import type { WorkspaceFile } from '../../src/app/workspace/workspace-file.ts';

const place = { pack: 'p', lesson: 'l', check: 'c' };

test('a file that was exported can be imported', () => {
	const question = { pack: 'p', lesson: 'l', question: 'Why?', chosen: ['So'], at: 7 };
	const progress = { checks: [{ ...place, passedAt: 5, attempts: 2 }], answers: [question] };
	expect(progressFile.read(progressFile.write(progress))).toMatchObject(progress);
});

test('a file of an earlier version, without answers, is read', () => {
	const text = '{"format":"slipway-progress","version":1,"checks":[]}';
	expect(progressFile.read(text)).toMatchObject({ checks: [], answers: [] });
});

test.each([
	['{', "This file can't be imported: it is not JSON."],
	['[]', "This file can't be imported: "],
	['{"format":"x","version":1,"checks":[]}', 'this is not a file of exported progress'],
	['{"format":"slipway-progress","version":2,"checks":[]}', 'a newer version of Slipway'],
	[
		'{"format":"slipway-progress","version":1,"checks":[{"pack":"p","lesson":"l","check":"c","passedAt":"x","attempts":1}]}',
		'checks.0.passedAt',
	],
])('%s is refused in a sentence', (text, message) => {
	expect(() => progressFile.read(text)).toThrow(message);
});

test('merging keeps the earlier pass and the larger count', () => {
	const open = { ...place, passedAt: null, attempts: 3 };
	const early = { ...place, passedAt: 10, attempts: 0 };
	const late = { ...place, passedAt: 20, attempts: 1 };
	expect(mergeRecords(undefined, open)).toEqual(open);
	expect(mergeRecords(open, late)).toEqual({ ...place, passedAt: 20, attempts: 3 });
	expect(mergeRecords(late, early)).toEqual({ ...place, passedAt: 10, attempts: 1 });
	expect(mergeRecords(early, open)).toEqual({ ...place, passedAt: 10, attempts: 3 });
});

test('on with the last lesson, or with the first open one after it, or before it', () => {
	const lessons = ['a', 'b', 'c'].map((id) => ({ id }) as Lesson);
	const pack = { id: 'p', modules: [{ lessons }] } as Pack;
	const at = (last: string | undefined, done: string): string | undefined =>
		continueAt(pack, last, { isDone: (_pack, { id }) => done.includes(id) })?.id;
	expect(at(undefined, '')).toBe('a');
	expect(at('b', 'a')).toBe('b');
	expect(at('b', 'ab')).toBe('c');
	expect(at('c', 'bc')).toBe('a');
	expect(at('c', 'abc')).toBe('c');
});

test("the solution changes, adds and deletes; the learner's own files stay", () => {
	const file = (path: string, text: string): [string, WorkspaceFile] => [
		path,
		{ path, text, bytes: undefined, readOnly: false },
	];
	const lesson = {
		starter: { 'a.js': '1', 'old.js': 'x', 'same.js': 's' },
		solution: { 'a.js': '2', 'new.js': 'n', 'same.js': 's', 'logo.png': { base64: 'AA==' } },
	};
	const mine = new Map([
		file('a.js', '1'),
		file('old.js', 'x'),
		file('same.js', 's'),
		file('notes.txt', 'mine'),
	]);
	expect(solutionChanges(lesson, mine)).toEqual([
		{ path: 'a.js', mine: '1', solution: '2' },
		{ path: 'new.js', mine: undefined, solution: 'n' },
		{ path: 'old.js', mine: 'x', solution: undefined },
	]);
});
