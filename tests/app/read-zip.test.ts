// Zips of packs: with and without their folder, and broken ones, each with one clear message.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { PackProblem } from '../../src/app/navigation/pack-problem.ts';
import { readZip } from '../../src/app/packs/read-zip.ts';
import { packFixture } from '../course/pack-fixture.ts';

/** @param prefix put before each path */
function zip(prefix = '', changes: Record<string, string | undefined> = {}): Uint8Array {
	const files = packFixture(changes);
	return zipSync(Object.fromEntries(files.paths.map((path) => [prefix + path, files.bytes(path)])));
}

function mistake(bytes: Uint8Array): string {
	try {
		readZip(bytes, 'p.zip');
	} catch (error) {
		if (!(error instanceof PackProblem)) throw error;
		const { file, line, message } = error.mistake;
		return `${file}${line === undefined ? '' : `:${line}`}: ${message}`;
	}
	return 'none';
}

describe('a zip', () => {
	test('of the files or of the folder is the same pack', () => {
		const flat = readZip(zip(), 'first.zip').pack;
		const folder = readZip(zip('first/'), 'download (1).zip').pack;
		expect(flat).toEqual(folder);
		expect(flat).toMatchObject({ id: 'first', title: 'T', modules: [{ lessons: [{}, {}] }] });
	});

	test('leaves out what is no part of a pack', () => {
		const files = packFixture();
		const entries = Object.fromEntries(files.paths.map((path) => [path, files.bytes(path)]));
		const more = { 'node_modules/x/index.js': strToU8('x'), '__MACOSX/._pack.yaml': strToU8('x') };
		expect(readZip(zipSync({ ...entries, ...more }), 'a.zip').pack.hash).toBe(
			readZip(zip(), 'a.zip').pack.hash,
		);
	});

	test('names the file and the line of a mistake', () => {
		const yaml = { 'pack.yaml': 'format: 1\ntitel: T\n' };
		expect(mistake(zip('first/', yaml))).toBe('p.zip/first/pack.yaml:2: unknown key `titel`.');
	});

	test('that is none, or has no pack in it, says so', () => {
		expect(mistake(strToU8('no zip at all'))).toMatch(/^p.zip: this is no zip/);
		expect(mistake(zipSync({ 'a.txt': strToU8('a') }))).toBe('p.zip: there is no pack.yaml in it');
	});

	test('with a path out of its folder, or a large file, is refused', () => {
		const files = packFixture();
		const entries = Object.fromEntries(files.paths.map((path) => [path, files.bytes(path)]));
		expect(mistake(zipSync({ ...entries, '../evil.js': strToU8('x') }))).toMatch(/leads out/);
		const large = new Uint8Array(100 * 1024 * 1024);
		expect(mistake(zipSync({ ...entries, 'big.bin': large }, { level: 1 }))).toBe(
			'p.zip/big.bin: this file has 100 MB; a file of a pack may have 5 MB.',
		);
	});

	test('of a folder whose lessons import packages is refused in one sentence', () => {
		const needs = { 'package.json': '{ "dependencies": { "express": "5.0.0", "ejs": "1.0.0" } }' };
		expect(mistake(zip('first/', needs))).toBe(
			'p.zip/first/package.json: the lessons import express, ejs, and the zip of a folder does not carry packages',
		);
		expect(mistake(zip('', { 'package.json': '{}' }))).toBe('none');
	});

	test('of a built pack carries what its lessons import', () => {
		const pack = { ...readZip(zip(), 'a.zip').pack, image: 'node_modules.img' };
		const built = zipSync({
			'pack.json': strToU8(JSON.stringify(pack)),
			'node_modules.img': strToU8('image'),
		});
		const opened = readZip(built, 'a.zip');
		expect(opened.pack).toEqual(pack);
		expect(opened.files.get('node_modules.img')).toEqual(strToU8('image'));
		expect(mistake(zipSync({ 'pack.json': strToU8('{"format":2}') }))).toMatch(
			/^p\.zip\/pack\.json: format: only format 1/,
		);
	});

	test.each<[string, Record<string, string | undefined>, string]>([
		['a missing file', { '01-first/module.yaml': undefined }, '01-first/module.yaml: this file'],
		['bad YAML', { 'pack.yaml': 'format: 1\ntitle: [\n' }, 'pack.yaml:3: this is not valid YAML'],
		[
			'another format',
			{
				'pack.yaml':
					'format: 2\ntitle: T\nsummary: S\nversion: 1.0.0\nlicense: MIT\nauthors: [A]\n',
			},
			'pack.yaml:1: `format`: this version',
		],
		[
			'an id twice',
			{ '01-first/03-one/lesson.md': '---\ntitle: X\nfocus: server.js\nminutes: 5\n---\n' },
			'one: lessons 1.1 and 1.3 have the same id',
		],
	])('with %s shows its author where', (_name, changes, message) => {
		expect(mistake(zip('', changes))).toContain(`p.zip/${message}`);
		try {
			readZip(zip('', changes), 'p.zip');
		} catch (error) {
			expect((error as PackProblem).mistake.inPack).toBe(true);
		}
	});
});
