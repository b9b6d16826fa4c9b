// Reports as the real Node prints them: the place in the learner's files, and the error's own words.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findCrash } from '../../src/app/server/find-crash.ts';

function reportOf(source: string): { text: string; folder: string } {
	const folder = mkdtempSync(join(tmpdir(), 'crash-'));
	writeFileSync(join(folder, 'server.mjs'), source);
	const { stderr } = spawnSync(process.execPath, ['server.mjs'], { cwd: folder, encoding: 'utf8' });
	return { text: stderr, folder };
}

test('a call of something that is not there', () => {
	const { text, folder } = reportOf('const server = {};\n\nserver.lisen(3000);\n');
	expect(findCrash(text, folder)).toMatchObject({
		file: 'server.mjs',
		line: 3,
		message: 'TypeError: server.lisen is not a function',
	});
});

test('a syntax error, which has no stack in the file', () => {
	const { text, folder } = reportOf('const a = 1;\nconst b = ;\n');
	const crash = findCrash(text, folder);
	expect(crash).toMatchObject({ file: 'server.mjs', line: 2 });
	expect(crash?.message).toMatch(/^SyntaxError: /);
});

test('an error thrown inside Node points at the line of the learner', () => {
	const { text, folder } = reportOf(
		"import { readFileSync } from 'node:fs';\n\nreadFileSync('missing.txt');\n",
	);
	expect(findCrash(text, folder)).toMatchObject({
		file: 'server.mjs',
		line: 3,
		message: "Error: ENOENT: no such file or directory, open 'missing.txt'",
	});
});

test('a package that is not installed', () => {
	const { text, folder } = reportOf("import 'no-such-package';\n");
	const crash = findCrash(text, folder);
	expect(crash?.message).toMatch(/^Error \[ERR_MODULE_NOT_FOUND\]: Cannot find package/);
	expect(crash?.file).toBe('server.mjs');
});

test('output that is not a report', () => {
	expect(
		findCrash('Error: only logged\nListening on http://localhost:3000\n', '/w'),
	).toBeUndefined();
});

test('of two reports the last one counts', () => {
	const first = reportOf('one();\n');
	const second = `${first.text}${first.text.replaceAll('one', 'two')}`;
	expect(findCrash(second, first.folder)?.message).toBe('ReferenceError: two is not defined');
});
