// Copies of a database: backup() with progress, serialize() and deserialize(), limits.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { DatabaseSync, backup } = require('node:sqlite');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sqlite-'));
const say = (what) => {
	try {
		console.log(what());
	} catch (error) {
		console.log(error.name, error.code, error.message, error.errcode, error.errstr);
	}
};
const source = new DatabaseSync(':memory:');
source.exec('create table t (a)');
const insert = source.prepare('insert into t values (?)');
for (let i = 0; i < 200; i++) insert.run('x'.repeat(300));
const count = (database) => database.prepare('select count(*) as n from t').get().n;
async function main() {
	const file = path.join(folder, 'copy.db');
	const steps = [];
	const pages = await backup(source, file, { rate: 5, progress: (state) => steps.push(state.remainingPages) });
	console.log(pages, steps, fs.statSync(file).size === pages * 4096, fs.readdirSync(folder));
	const copy = new DatabaseSync(file);
	console.log(count(copy), copy.prepare('pragma integrity_check').get());
	insert.run('one more');
	console.log(await backup(source, file), count(copy));
	console.log(await backup(copy, path.join(folder, 'third.db'), { rate: 1000 }));
	for (const rate of [0, -1]) say(() => backup(copy, file, { rate }));
	for (const [to, options] of [['/nowhere/x.db', {}], [file, { source: 'nope' }], [file, { target: 'nope' }]]) {
		await backup(source, to, options).catch((error) => console.log(error.name, error.code, error.message, error.errcode));
	}
	await backup(source, file, { rate: 1, progress: () => { throw new Error('in progress'); } }).catch((error) => console.log(error.message));
	for (const args of [[], [{}], [source], [source, file, 5], [source, file, { rate: 'x' }], [source, file, { source: 5 }], [source, file, { progress: 5 }]]) say(() => backup(...args));
	const bytes = source.serialize();
	console.log(bytes.constructor.name, bytes.length % 4096, Buffer.from(bytes.subarray(0, 16)).toString());
	const other = new DatabaseSync(':memory:');
	const before = other.prepare('select 1');
	other.deserialize(bytes);
	console.log(count(other), other.prepare('insert into t values (1)').run());
	say(() => before.get());
	for (const args of [[], [new Uint8Array(0)], [bytes, 5], [bytes, { dbName: 5 }], [bytes, { dbName: 'nope' }]]) say(() => other.deserialize(...args));
	for (const name of [5, 'nope']) say(() => other.serialize(name));
	say(() => other.deserialize(Buffer.from('junk')));
	say(() => other.prepare('select * from t').all());
	limits();
	fs.rmSync(folder, { recursive: true });
}
function limits() {
	const database = new DatabaseSync(':memory:', { limits: { column: 3, attach: 0 } });
	console.log({ ...database.limits }, Object.getOwnPropertyDescriptor(database.limits, 'column'), database.limits === database.limits);
	say(() => database.exec('create table t (a, b, c, d)'));
	say(() => ((database.limits.column = 4), database.exec('create table t (a, b, c, d)')));
	say(() => ((database.limits.sqlLength = 10), database.exec('select 1234567890')));
	say(() => ((database.limits.sqlLength = Infinity), database.limits.sqlLength));
	for (const value of [-1, 1.5, 'x', undefined, NaN]) say(() => (database.limits.length = value));
}
main();
