// Rows one by one: iterator helpers, leaving early, another run of the same statement.
const { DatabaseSync } = require('node:sqlite');
const say = (what) => {
	try {
		console.log(what());
	} catch (error) {
		console.log(error.name, error.code, error.message);
	}
};
const database = new DatabaseSync(':memory:');
database.exec('create table t (a, b)');
const insert = database.prepare('insert into t values (?, ?)');
for (let i = 0; i < 5; i++) insert.run(i, `row ${i}`);
const all = database.prepare('select * from t where a >= ?');
for (const row of all.iterate(2)) console.log(row);
console.log(all.iterate(0).map((row) => row.a).filter((a) => a % 2).toArray());
for (const row of all.iterate(0)) if (row.a === 1) break;
const first = all.iterate(0);
console.log(first[Symbol.iterator]() === first, first.next(), first.return(), first.next());
const second = all.iterate(4);
say(() => second.next());
say(() => second.next());
say(() => second.next());
const third = all.iterate(0);
third.next();
all.get(1);
say(() => third.next());
say(() => third.return());
const fourth = all.iterate(0);
fourth.next();
database.exec('create table other (x)');
say(() => fourth.next());
database.close();
say(() => fourth.next());
say(() => all.iterate());
