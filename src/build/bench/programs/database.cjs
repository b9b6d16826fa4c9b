// Rows inserted per second into a database file, a thousand in each transaction.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { DatabaseSync } = require('node:sqlite');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'database-'));
const database = new DatabaseSync(path.join(folder, 'rows.db'));
database.exec('create table rows (id integer primary key, name text, size real)');
const insert = database.prepare('insert into rows (name, size) values (?, ?)');
const start = performance.now();
const end = start + Number(process.argv[2]) * 1000;
let count = 0;
while (performance.now() < end) {
	database.exec('begin');
	for (let i = 0; i < 1000; i++, count++) insert.run(`name ${i}`, i / 3);
	database.exec('commit');
}
console.log(JSON.stringify((count * 1000) / (performance.now() - start)));
database.close();
fs.rmSync(folder, { recursive: true });
