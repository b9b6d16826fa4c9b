// @slipway/check under the real Node: streams, events, sockets, the clock, faults, spies and databases.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkKit } from '#build/lesson/check-kit.ts';
import { nodeBinary } from '#build/natives/node-binary.ts';
import { runChecksInNode } from '#build/lesson/run-checks-in-node.ts';
import { kitLesson } from './kit-lesson.ts';
import { kitResults } from './kit-results.ts';

test('what talks to a running program', { timeout: 60_000 }, async () => {
	const lesson = kitLesson();
	const answer = { workspace: lesson.starter, steps: [] };
	kitResults(await runChecksInNode(lesson, answer, { kit: await checkKit() }));
});

test('the rows of a database file', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'slipway-sql-'));
	const file = join(folder, 'notes.db');
	const program = `
		const { DatabaseSync } = require('node:sqlite');
		const database = new DatabaseSync(process.argv[1]);
		database.exec("create table notes (id integer primary key, title text)");
		database.prepare('insert into notes (title) values (?), (?)').run('milk', 'bread');`;
	execFileSync(nodeBinary().path, ['-e', program, file]);
	const main = join(folder, 'index.mjs');
	writeFileSync(main, (await checkKit())['index.mjs'] ?? '');
		const question = `import { sql } from './index.mjs';
			const rows = sql('${file}').all('select title from notes where id > ?', 1);
			console.log(JSON.stringify([rows, sql('${file}').get('select count(*) as n from notes')]));
			try { sql('gone.db').all('select 1'); } catch (error) { console.log(error.message); }`;
		const printed = execFileSync(nodeBinary().path, ['--input-type=module', '-e', question], {
			cwd: folder,
			encoding: 'utf8',
			stdio: ['ignore', 'pipe', 'ignore'],
		});
		rmSync(folder, { recursive: true });
		expect(printed.trim().split('\n')).toEqual([
			'[[{"title":"bread"}],{"n":2}]',
			'there is no database file gone.db',
		]);
});
