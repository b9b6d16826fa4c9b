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
		const flat = readZip(zip(), 'first.zip');
		const folder = readZip(zip('first/'), 'download (1).zip');
		expect(flat).toEqual(folder);
		expect(flat).toMatchObject({ id: 'first', title: 'T', modules: [{ lessons: [{}, {}] }] });
	});

	test('leaves out what is no part of a pack', () => {
		const files = packFixture();
		const entries = Object.fromEntries(files.paths.map((path) => [path, files.bytes(path)]));
		const more = { 'node_modules/x/index.js': strToU8('x'), '__MACOSX/._pack.yaml': strToU8('x') };
		expect(readZip(zipSync({ ...entries, ...more }), 'a.zip').hash).toBe(
			readZip(zip(), 'a.zip').hash,
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
});
