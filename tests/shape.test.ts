// The house rules: sizes, one export per file, which place may import which, binding headers, words that
// have no place in the repository. No file is exempt.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '#build/project-root.ts';
import { forbiddenImports } from './shape/forbidden-imports.ts';
import { moduleExports } from './shape/module-exports.ts';
import { longFunctions } from './shape/long-functions.ts';
import { moduleVariables } from './shape/module-variables.ts';
import { sourceFiles } from './shape/source-files.ts';

const MOST_LINES = 400;
const MEDIAN_LINES = 90;
const FUNCTION_LINES = 60;

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const sources = sourceFiles(['src']).map((path) => ({ path, text: read(path) }));
const scripts = sources.filter(({ path }) => /\.ts$/.test(path) && !path.endsWith('.d.ts'));
const everything = sourceFiles(['src', 'tests', 'lessons', 'public', '.']).map((path) => ({
	path,
	text: read(path),
}));
const lines = (text: string): number => text.trimEnd().split('\n').length;

describe('sizes', () => {
	test(`no file has more than ${MOST_LINES} lines`, () => {
		const long = sources.filter(({ text }) => lines(text) > MOST_LINES);
		expect(long.map(({ path, text }) => `${path}: ${lines(text)}`)).toEqual([]);
	});

	test(`half of the files have at most ${MEDIAN_LINES} lines`, () => {
		const counts = sources.map(({ text }) => lines(text)).sort((a, b) => a - b);
		expect(counts[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(MEDIAN_LINES);
	});

	test(`no function has more than ${FUNCTION_LINES} lines, but the one a binding exports`, () => {
		const long = scripts.flatMap(({ path, text }) => longFunctions(path, text, FUNCTION_LINES));
		expect(long).toEqual([]);
	});
});

describe('modules', () => {
	test('a file exports one thing, named like the file', () => {
		const wrong = scripts.flatMap(({ path, text }) => moduleExports(path, text));
		expect(wrong).toEqual([]);
	});

	test('no folder is named utils, common or helpers, no file index.ts', () => {
		const wrong = sources.filter(({ path }) =>
			/(^|\/)(utils?|common|helpers?)\/|\/index\.ts$/.test(path),
		);
		expect(wrong.map(({ path }) => path)).toEqual([]);
	});

	test('a place imports only where the architecture draws an arrow', () => {
		expect(scripts.flatMap(({ path, text }) => forbiddenImports(path, text))).toEqual([]);
	});

	test('no variable of a module changes, but in main.ts', () => {
		const wrong = scripts.flatMap(({ path, text }) => moduleVariables(path, text));
		expect(wrong).toEqual([]);
	});
});

describe('words', () => {
	test('a file opens with a comment that says what it stands for', () => {
		const wrong = scripts.filter(({ text }) => !/^(#!.*\n)?(\/\/|\/\*\*) ?\S/.test(text));
		expect(wrong.map(({ path }) => path)).toEqual([]);
	});

	test('a binding names the file of Node that it stands for', () => {
		const bindings = scripts.filter(({ path }) =>
			/^src\/node\/bindings\/(?!registry)[^/]+\.ts$/.test(path),
		);
		const wrong = bindings.filter(
			({ text }) => !/^(\/\/.*\n)*\/\/.*\bsrc\/[\w/-]+\.(cc|h)\b/.test(text),
		);
		expect(wrong.map(({ path }) => path)).toEqual([]);
	});

	test('nothing is left to do, switched off or swallowed', () => {
		// Put together, so that this file does not find itself.
		const words = ['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].map((word) => `\\b${word}\\b`);
		const switches = ['@ts-' + 'ignore', '@ts-' + 'nocheck', 'eslint-' + 'disable'];
		const emptyCatch = 'catch(?: \\(\\w+\\))? \\{\\s*\\}';
		const marks = new RegExp([...words, ...switches, emptyCatch].join('|'));
		const wrong = sources.filter(({ text }) => marks.test(text));
		expect(wrong.map(({ path, text }) => `${path}: ${marks.exec(text)?.[0]}`)).toEqual([]);
	});

	test('no test is skipped or alone', () => {
		const tests = everything.filter(({ path }) => /^tests\/.*\.test\.ts$/.test(path));
		const wrong = tests.filter(({ text }) =>
			/\b(test|it|describe)\.(skip|only|todo|fails)\b/.test(text),
		);
		expect(wrong.map(({ path }) => path)).toEqual([]);
	});

	test('no file names a machine or the address of a registry', () => {
		const words = new RegExp(
			[
				'/wo' + 'rk/(main|shared)',
				'registry\\.np' + 'mjs',
				'/ho' + 'me/[a-z]+/\\.(npm|cache)',
			].join('|'),
		);
		const wrong = everything.filter(({ text }) => words.test(text));
		expect(wrong.map(({ path, text }) => `${path}: ${words.exec(text)?.[0]}`)).toEqual([]);
	});
});
