// pack.json is checked at the door, and what is wrong with it is said in terms of the file.
import { expect, test } from 'vitest';
import { PackProblem, type PackMistake } from '../../src/app/navigation/pack-problem.ts';
import { parsePack } from '../../src/app/navigation/parse-pack.ts';

const lesson = {
	id: 'a',
	number: '1.1',
	title: 'A',
	module: 'm',
	focus: 'server.js',
	command: 'node server.js',
	port: 3000,
	path: '/',
	minutes: 5,
	markdown: '',
	media: {},
	starter: { 'server.js': '' },
	solution: {},
	wrong: [],
};
const pack = {
	format: 1,
	id: 'p',
	title: 'P',
	summary: '',
	version: '1.0.0',
	license: 'MIT',
	authors: [],
	hash: '',
	modules: [{ id: 'm', number: 1, title: 'M', summary: '', lessons: [lesson] }],
};

function mistakeOf(text: string): PackMistake | undefined {
	try {
		parsePack(text, 'packs/p/pack.json');
	} catch (error) {
		if (error instanceof PackProblem) return error.mistake;
		throw error;
	}
	return undefined;
}

test('a good pack', () => {
	expect(parsePack(JSON.stringify(pack), 'packs/p/pack.json').modules[0]?.lessons[0]?.id).toBe('a');
});

test('not JSON', () => {
	expect(mistakeOf('{"format": 1,}')?.message).toMatch(/^this is not JSON: /);
});

test('a wrong type names the place inside the file', () => {
	const wrong = structuredClone(pack);
	Object.assign(wrong.modules[0]?.lessons[0] ?? {}, { port: '3000' });
	expect(mistakeOf(JSON.stringify(wrong))?.message).toMatch(
		/^modules\.0\.lessons\.0\.port: .*number/,
	);
});

test('a format from the future', () => {
	expect(mistakeOf(JSON.stringify({ ...pack, format: 2 }))?.message).toMatch(/only format 1/);
});

test("the author's mistake, as the build wrote it", () => {
	const error = { file: 'lessons/p/pack.yaml', message: "'titel' is not known", line: 3 };
	expect(mistakeOf(JSON.stringify({ error }))).toMatchObject(error);
});
