// What the panel works out by itself: lanes of the graph, hunks of a conflict, words.
import { expect, test } from 'vitest';
import { conflictText } from '../../../src/app/git/conflict-text.ts';
import { gitAdvice } from '../../../src/app/git/git-advice.ts';
import { graphRows } from '../../../src/app/git/graph-rows.ts';
import { suggestMessage } from '../../../src/app/git/suggest-message.ts';
import { typeCommand } from '../../../src/app/git/type-command.ts';
import { whenWords } from '../../../src/app/git/when-words.ts';

/** `a:b,c` is a commit a with parents b and c. */
function nodes(...lines: string[]) {
	return lines.map((line) => {
		const [oid = '', parents = ''] = line.split(':');
		return { oid, parents: parents.split(',').filter((parent) => parent !== '') };
	});
}

test('a line of commits stays in one lane and ends with the first', () => {
	const rows = graphRows(nodes('c:b', 'b:a', 'a:'));
	expect(rows.map(({ lane, width }) => [lane, width])).toEqual([
		[0, 1],
		[0, 1],
		[0, 1],
	]);
	expect(rows[2]?.lines).toEqual([{ from: 0, to: 0, colour: 0, part: 'in' }]);
});

test('a merge opens a lane, and the common parent takes both back', () => {
	const rows = graphRows(nodes('m:x,y', 'x:a', 'y:a', 'a:'));
	expect(rows.map(({ lane }) => lane)).toEqual([0, 0, 1, 0]);
	expect(rows[0]?.lines.map(({ from, to }) => [from, to])).toEqual([
		[0, 0],
		[0, 1],
	]);
	// y goes down to the lane in which a is awaited already.
	expect(rows[2]?.lines.filter(({ part }) => part === 'out')).toMatchObject([{ from: 1, to: 0 }]);
	expect(rows[3]?.lines).toHaveLength(1);
});

test('the line of first parents stays in its lane when the other one comes first', () => {
	const rows = graphRows(nodes('m:x,y', 'y:a', 'x:a', 'a:'));
	expect(rows.map(({ lane }) => lane)).toEqual([0, 1, 0, 0]);
	expect(rows[2]?.lines).toContainEqual({ from: 1, to: 0, colour: 1, part: 'through' });
	expect(rows[3]?.lines).toHaveLength(1);
});

test('two tips have lanes of their own, and a lane that is free is used again', () => {
	const rows = graphRows(nodes('p:a', 'q:a', 'a:', 'z:y', 'y:'));
	expect(rows.map(({ lane }) => lane)).toEqual([0, 1, 0, 0, 0]);
	expect(new Set(rows.map(({ colour }) => colour)).size).toBe(3);
});

test('a long history with many branches is drawn at once', () => {
	const many = nodes(
		...Array.from(
			{ length: 2000 },
			(_, at) => `${at}:${at + 1}${at % 7 === 0 ? `,${at + 9}` : ''}`,
		),
	);
	const rows = graphRows(many);
	expect(rows).toHaveLength(2000);
	expect(Math.max(...rows.map(({ width }) => width))).toBeLessThan(8);
});

const CONFLICT = `first
<<<<<<< HEAD
ours
||||||| base
old
=======
theirs
and more
>>>>>>> topic
between
<<<<<<< HEAD
=======
added
>>>>>>> topic
=======
last
`;

test('hunks of a conflict, with and without the base', () => {
	const hunks = conflictText.hunks(CONFLICT);
	expect(hunks).toMatchObject([
		{
			ours: 'ours\n',
			theirs: 'theirs\nand more\n',
			oursName: 'HEAD',
			theirsName: 'topic',
			line: 2,
		},
		{ ours: '', theirs: 'added\n', line: 11 },
	]);
	let text = CONFLICT;
	const choices = ['both', 'theirs'] as const;
	for (const [at, hunk] of [...hunks.entries()].reverse()) {
		const chosen = conflictText.chosen(hunk, choices[at] ?? 'ours');
		text = text.slice(0, hunk.start) + chosen + text.slice(hunk.end);
	}
	expect(text).toBe('first\nours\ntheirs\nand more\nbetween\nadded\n=======\nlast\n');
	expect(conflictText.hunks(text)).toEqual([]);
});

test('a hunk that is half deleted is text', () => {
	expect(conflictText.hunks('<<<<<<< HEAD\nours\n')).toEqual([]);
	expect(conflictText.hunks('a <<<<<<< b\n=======\n>>>>>>> c\n')).toEqual([]);
	expect(conflictText.hunks('<<<<<<< HEAD\r\na\r\n=======\r\nb\r\n>>>>>>> t')).toMatchObject([
		{ ours: 'a\r\n', theirs: 'b\r\n', theirsName: 't' },
	]);
});

test('words', () => {
	expect(typeCommand(['commit', '-m', "It's done", '--', 'a b.js'])).toBe(
		"git commit -m 'It'\\''s done' -- 'a b.js'",
	);
	expect(suggestMessage({ number: '1.2', title: 'Methods, paths, status' })).toBe(
		'Complete 1.2 Methods, paths, status',
	);
	expect(suggestMessage({ number: '1.2', title: 'x'.repeat(100) })).toHaveLength(72);
	const now = Date.UTC(2026, 10, 22, 12);
	expect(whenWords(now - 59_000, now)).toBe('just now');
	expect(whenWords(now - 5 * 60_000, now)).toBe('5 min ago');
	expect(whenWords(Date.UTC(2025, 0, 2), now)).toBe('2 Jan 2025');
	expect(gitAdvice("error: the branch 'x' is not fully merged.")).toMatch(/Merge it first/);
	expect(gitAdvice('something else')).toMatch(/shell/);
});
