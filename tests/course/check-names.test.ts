// Checks are listed from the source of a check file, in its order.
import { expect, test } from 'vitest';
import { checkNames } from '#course/check-names.ts';

test('ids and sentences, whatever the quotes', () => {
	const source = [
		"check('ok-200: GET / answers 200', async () => {});",
		'check("name: it\'s there", run);',
		'check(\n\t`tick: a \\`word\\``,\n\trun,\n);',
		"check('quoted: it\\'s \"so\"', run);",
	].join('\n');
	expect(checkNames(source)).toEqual([
		{ id: 'ok-200', says: 'GET / answers 200' },
		{ id: 'name', says: "it's there" },
		{ id: 'tick', says: 'a `word`' },
		{ id: 'quoted', says: 'it\'s "so"' },
	]);
});

test('other calls are none', () => {
	expect(checkNames("recheck('a: b'); check(name, run); check('no id', run);")).toEqual([]);
});
