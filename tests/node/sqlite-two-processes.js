// Two processes and one file: what one commits the other sees, and who waits for whom.
const { spawn } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { DatabaseSync } = require('node:sqlite');
if (process.argv[2]) {
	child(process.argv[2]);
	return;
}
const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'sqlite-')), 'shared.db');
const database = new DatabaseSync(file);
database.exec('create table t (who, n)');
const add = database.prepare('insert into t values (?, ?)');
const count = (db) => db.prepare('select who, count(*) as n from t group by who').all();
const say = (what) => {
	try {
		console.log(what());
	} catch (error) {
		console.log(error.code, error.message, error.errcode, error.errstr);
	}
};
const other = spawn(process.execPath, ['--no-warnings', __filename, file], { stdio: ['pipe', 'pipe', 'inherit'] });
let heard = '';
let waiting = () => {};
other.stdout.on('data', (data) => ((heard += data), waiting()));
async function ask(command) {
	other.stdin.write(`${command}\n`);
	while (!heard.includes('\n')) await new Promise((resolve) => (waiting = resolve));
	const [line, ...rest] = heard.split('\n');
	heard = rest.join('\n');
	console.log(command, '->', line);
}
async function main() {
	await ask('add');
	console.log(count(database));
	database.exec('begin immediate');
	add.run('parent', 1);
	await ask('add');
	await ask('count');
	database.exec('commit');
	await ask('count');
	await ask('begin');
	say(() => add.run('parent', 2));
	say(() => database.exec('begin immediate'));
	console.log(count(database));
	const patient = new DatabaseSync(file, { timeout: 20000 });
	other.stdin.write('commit soon\n');
	say(() => patient.prepare('insert into t values (?, ?)').run('patient', 1).changes);
	while (!heard.includes('\n')) await new Promise((resolve) => (waiting = resolve));
	heard = '';
	console.log(count(database));
	database.exec('begin; select * from t');
	database.prepare('select * from t').get();
	await ask('add');
	database.exec('commit');
	await ask('exclusive');
	say(() => count(database));
	other.kill('SIGKILL');
	await new Promise((resolve) => other.once('exit', (code, signal) => (console.log(code, signal), resolve())));
	console.log(count(database), database.prepare('pragma integrity_check').get());
	fs.rmSync(path.dirname(file), { recursive: true });
}
main();
function child(name) {
	const mine = new DatabaseSync(name);
	const commands = {
		add: () => mine.prepare("insert into t values ('child', 0)").run().changes,
		count: () => JSON.stringify(mine.prepare('select who, count(*) as n from t group by who').all()),
		begin: () => (mine.exec("begin immediate; insert into t values ('child', 5)"), 'begun'),
		'commit soon': () => (mine.exec('pragma busy_timeout = 20000'), setTimeout(() => (mine.exec('commit; pragma busy_timeout = 0'), console.log('committed')), 300), undefined),
		exclusive: () => (mine.exec("pragma cache_size = 1; begin exclusive; insert into t values ('lost', 1)"), 'alone'),
	};
	require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
		try {
			const answer = commands[line]();
			if (answer !== undefined) console.log(answer);
		} catch (error) {
			console.log(error.code, error.message);
		}
	});
}
