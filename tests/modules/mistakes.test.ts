import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { parseError } from '#node/modules/parse-error.ts';
import { parseModule } from '#node/modules/parse-module.ts';
import { sourceArrow } from '#node/modules/source-arrow.ts';
import { SourceError } from '#node/modules/source-error.ts';

function mistakeIn(source: string): SourceError {
	try {
		parseModule(source, 'file.mjs', parse);
	} catch (error) {
		if (error instanceof SourceError) return error;
		throw error;
	}
	throw new Error('no mistake');
}

// Messages and carets as node 24 prints them.
test.each([
	['const b = ;', "Unexpected token ';'", '          ^'],
	["const s = 'open", 'Invalid or unexpected token', '          ^^^^^'],
	['let x = 1; let x', "Identifier 'x' has already been declared", '               ^'],
	['foo bar', "Unexpected identifier 'bar'", '    ^^^'],
	['return 1;', 'Illegal return statement', '^^^^^^'],
	['if (1) else 2', "Unexpected token 'else'", '       ^^^^'],
	['\tlet = 1', 'Unexpected strict mode reserved word', '\t^^^'],
	['function f( {', 'Unexpected end of input', '             '],
	['delete x', 'Delete of an unqualified identifier in strict mode.', '       ^'],
])('%j', (source, message, carets) => {
	const mistake = mistakeIn(source);
	expect(mistake.message).toBe(message);
	expect(sourceArrow(mistake.place)).toBe(`file.mjs:1\n${source}\n${carets}\n`);
});

test('the engine is quoted when it has been asked', () => {
	let mistake: unknown;
	try {
		parse('foo("a" "b")', { ecmaVersion: 'latest' });
	} catch (error) {
		mistake = parseError(error, 'foo("a" "b")', 'x.js', 'missing ) after argument list');
	}
	expect(mistake).toMatchObject({
		message: 'missing ) after argument list',
		place: { start: 4, end: 7 },
	});
});

test('what is no mistake is passed on', () => {
	const error = new Error('other');
	expect(parseError(error, '', '')).toBe(error);
});
