// A lesson's new starter against what the learner made of the old one: three ways, per file.
import { expect, test } from 'vitest';
import type { Contents } from '../../../src/app/work/contents.ts';
import { mergeText } from '../../../src/app/work/merge-text.ts';
import { sameContents } from '../../../src/app/work/same-contents.ts';
import { upgradeWork } from '../../../src/app/work/upgrade-work.ts';

type Files = Record<string, Contents>;
const map = (files: Files): Map<string, Contents> => new Map(Object.entries(files));

/** @returns what changes, and the paths in conflict */
function upgrade(base: Files, mine: Files, theirs: Files): [Record<string, unknown>, string[]] {
	const result = upgradeWork({ base: map(base), files: map(mine), conflicts: [] }, map(theirs));
	if (!result) return [{}, []];
	return [Object.fromEntries(result.changes), result.conflicts.map(({ path }) => path)];
}

const TEN = Array.from({ length: 10 }, (_, at) => `line ${at}\n`).join('');

test('the same starter is no upgrade', () => {
	const work = { base: map({ a: '1' }), files: map({ a: '2' }), conflicts: [] };
	expect(upgradeWork(work, map({ a: '1' }))).toBe(undefined);
});

test('what was not touched becomes new, what was stays', () => {
	const base = { same: '1', touched: '1', theirs: '1', gone: '1' };
	const mine = { ...base, touched: 'mine', own: 'my own' };
	const theirs = { same: '1', touched: '1', theirs: '2', added: 'new' };
	expect(upgrade(base, mine, theirs)).toEqual([{ theirs: '2', gone: null, added: 'new' }, []]);
});

test('changes in different places are both kept', () => {
	const mine = TEN.replace('line 1', 'mine 1');
	const theirs = TEN.replace('line 8', 'theirs 8');
	const both = mine.replace('line 8', 'theirs 8');
	expect(upgrade({ a: TEN }, { a: mine }, { a: theirs })).toEqual([{ a: both }, []]);
});

test('changes of the same line are a conflict, and the learner keeps theirs', () => {
	const [changes, conflicts] = upgrade({ a: 'x\n' }, { a: 'mine\n' }, { a: 'theirs\n' });
	expect(changes).toEqual({});
	expect(conflicts).toEqual(['a']);
});

test('the same change on both sides is none', () => {
	expect(upgrade({ a: 'x' }, { a: 'y' }, { a: 'y' })).toEqual([{}, []]);
	expect(mergeText('y\nz', 'x\nz', 'y\nz')).toBe('y\nz');
});

test('deleting against changing is a conflict, deleting on both sides is not', () => {
	expect(upgrade({ a: '1' }, {}, { a: '2' })).toEqual([{}, ['a']]);
	expect(upgrade({ a: '1' }, { a: 'mine' }, {})).toEqual([{}, ['a']]);
	expect(upgrade({ a: '1' }, {}, {})).toEqual([{}, []]);
});

test('a file that both made, with other contents, is a conflict', () => {
	expect(upgrade({}, { a: 'mine' }, { a: 'theirs' })).toEqual([{}, ['a']]);
});

test('bytes are compared, never merged', () => {
	const [one, two, three] = [1, 2, 3].map((byte) => new Uint8Array([0, byte]));
	if (!one || !two || !three) throw new Error('three files');
	expect(upgrade({ a: one }, { a: new Uint8Array(one) }, { a: two })).toEqual([{ a: two }, []]);
	expect(upgrade({ a: one }, { a: two }, { a: three })).toEqual([{}, ['a']]);
	expect(sameContents('é', new TextEncoder().encode('é'))).toBe(true);
});

test('a repository is never touched; an older conflict gives way to a newer one of the file', () => {
	const before = { path: 'a', theirs: 'old' };
	const other = { path: 'b', theirs: 'still' };
	const work = {
		base: map({ a: '1', b: '1' }),
		files: map({ a: 'mine', b: 'mine', '.git/HEAD': 'x' }),
		conflicts: [before, other],
	};
	const result = upgradeWork(work, map({ a: '3', b: '1', '.git/HEAD': 'y' }));
	expect(result?.conflicts).toEqual([other, { path: 'a', theirs: '3' }]);
	expect([...(result?.changes ?? [])]).toEqual([]);
});
