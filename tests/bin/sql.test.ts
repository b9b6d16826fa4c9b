// What a check can ask a database: the kit as it is shipped, in the pinned Node.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkKit } from '#build/lesson/check-kit.ts';
import { nodeBinary } from '#build/natives/node-binary.ts';

const folder = mkdtempSync(join(tmpdir(), 'slipway-sql-'));

beforeAll(async () => {
	for (const [name, text] of Object.entries(await checkKit())) {
		const path = join(folder, 'node_modules/@slipway/check', name);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	}
	writeFileSync(
		join(folder, 'schema.sql'),
		`create table user (id integer primary key, name text not null unique);
		create table note (id integer primary key, user integer not null references user(id), text text default '-');
		create index by_user on note (user);
		insert into user (name) values ('Ada'), ('Grace');`,
	);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** What `expression` comes to, with a filled database `db`; a failure gives its message and parts. */
function ask(expression: string): unknown {
	const program = `
		import { sql } from '@slipway/check';
		const db = sql(':memory:');
		db.script('schema.sql');
		db.run('insert into note (user, text) values (?, ?)', 2, "it's");
		let answer;
		try { answer = ${expression}; } catch ({ name, message, failure }) { answer = { name, message, failure }; }
		console.log(JSON.stringify(answer) ?? 'null');`;
	const args = ['--no-warnings', '--input-type=module', '-e', program];
	return JSON.parse(execFileSync(nodeBinary().path, args, { cwd: folder, encoding: 'utf8' }));
}

test('rows, values, tables, columns and plans', () => {
	expect(
		ask(`[
			db.all('select id, name from user order by id'),
			Object.getPrototypeOf(db.get('select text from note where user = ?', 2)) === Object.prototype,
			db.get('select text from note where user = ?', 2),
			db.get('select * from note where user = 9') ?? 'none',
			db.value('select count(*) from user'),
			db.tables(),
			db.columns('note'),
			db.plan('select * from note where user = 1'),
		]`),
	).toEqual([
		[
			{ id: 1, name: 'Ada' },
			{ id: 2, name: 'Grace' },
		],
		true,
		{ text: "it's" },
		'none',
		2,
		['note', 'user'],
		[
			{ name: 'id', type: 'INTEGER', notNull: false, key: true },
			{ name: 'user', type: 'INTEGER', notNull: true, key: false },
			{ name: 'text', type: 'TEXT', notNull: false, key: false, default: "'-'" },
		],
		['SEARCH note USING INDEX by_user (user=?)'],
	]);
});

test('what is refused leaves nothing behind', () => {
	expect(
		ask(`[
			db.refusal('insert into user (name) values (?)', 'Ada'),
			db.refusal('insert into note (user) values (99)'),
			db.refusal("insert into user (name) values ('Linus')") ?? 'taken',
			db.value('select count(*) from user'),
		]`),
	).toEqual(['UNIQUE constraint failed: user.name', 'FOREIGN KEY constraint failed', 'taken', 2]);
});

test('what is missing is said as a failed check', () => {
	expect(ask("sql('notes.db').all('select 1')")).toMatchObject({
		name: 'CheckError',
		message: 'there is no database file notes.db',
	});
	expect(ask("db.all('select * from nowhere')")).toEqual({
		name: 'CheckError',
		message: 'select * from nowhere: no such table: nowhere',
		failure: {
			part: 'sql',
			expected: 'select * from nowhere',
			actual: 'no such table: nowhere',
		},
	});
	expect(ask("db.script('none.sql')")).toMatchObject({ message: 'there is no file none.sql' });
});
