// Databases in files: paths of every kind, what lies beside them, read-only ones, other databases attached.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const { DatabaseSync } = require('node:sqlite');
const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'sqlite-')));
const plain = (text) => String(text).replaceAll(folder, 'FOLDER');
const say = (what) => {
	try {
		console.log(what());
	} catch (error) {
		console.log(error.name, error.code, plain(error.message), error.errcode);
	}
};
process.chdir(folder);
const database = new DatabaseSync('one.db');
console.log(fs.existsSync('one.db'), plain(database.location()), fs.statSync('one.db').size, (fs.statSync('one.db').mode & 0o777).toString(8));
database.exec('create table t (a); insert into t values (1)');
console.log(fs.statSync('one.db').size, fs.readdirSync('.'), fs.readFileSync('one.db').subarray(0, 15).toString());
database.exec('begin; insert into t values (2)');
console.log(fs.readdirSync('.'));
database.exec('commit');
console.log(fs.readdirSync('.'));
for (const name of [path.join(folder, 'one.db'), pathToFileURL('one.db'), Buffer.from('one.db'), 'file:one.db?mode=ro', new URL(`${pathToFileURL('one.db')}?mode=ro`)]) {
	const other = new DatabaseSync(name);
	say(() => [plain(other.location()), other.prepare('select * from t').all()]);
	say(() => other.exec('insert into t values (3)'));
	other.close();
}
const readOnly = new DatabaseSync('one.db', { readOnly: true });
say(() => readOnly.prepare('select count(*) as n from t').get());
say(() => readOnly.exec('insert into t values (9)'));
say(() => new DatabaseSync('missing.db', { readOnly: true }));
fs.writeFileSync('junk.db', 'this is no database at all, but long enough to be looked at as one, I should think');
const junk = new DatabaseSync('junk.db');
say(() => junk.exec('create table t (a)'));
database.exec("attach 'two.db' as two; create table two.u (b); insert into two.u select a from t");
console.log(plain(database.location('two')), database.location('none'), database.prepare('select * from two.u').all(), database.prepare('pragma database_list').all().map((row) => row.name));
database.exec('detach two');
for (const mode of ['truncate', 'persist', 'memory', 'delete']) {
	console.log(database.prepare(`pragma journal_mode = ${mode}`).get(), database.prepare('insert into t values (5)').run().changes, fs.readdirSync('.'));
}
console.log(database.prepare('pragma page_size').get(), database.prepare('vacuum').run());
for (let i = 0; i < 300; i++) database.prepare('insert into t values (?)').run('y'.repeat(5000));
console.log(fs.statSync('one.db').size, database.prepare('delete from t').run().changes);
database.exec('vacuum');
console.log(fs.statSync('one.db').size, database.prepare('pragma integrity_check').get());
fs.mkdirSync('žluť');
say(() => new DatabaseSync('žluť/kůň.db').exec('create table t (a)'));
console.log(fs.readdirSync('žluť'));
fs.symlinkSync('one.db', 'link.db');
console.log(plain(new DatabaseSync('link.db').location()));
database.close();
fs.rmSync(folder, { recursive: true });
