// Every kind of value there and back: numbers, big ones, texts with all sorts of characters, bytes, null, booleans.
const { DatabaseSync } = require('node:sqlite');
const say = (what) => {
	try {
		console.log(what());
	} catch (error) {
		console.log(error.name, error.code, error.message);
	}
};
const database = new DatabaseSync(':memory:');
database.exec('create table kept (id integer primary key, value any) strict');
const insert = database.prepare('insert into kept (value) values (?)');
const values = [0, -0, 1, -1.5, 2 ** 53 - 1, 2 ** 53, 1e300, NaN, Infinity, 5n, -(2n ** 63n), 2n ** 63n - 1n, '', 'text', 'a\0b', 'žluťoučký 🐎', '\ud800x', 'x'.repeat(70000), null, true, false, new Uint8Array(0), Buffer.from('bytes'), new Uint16Array([1, 2]), new DataView(new ArrayBuffer(3), 1)];
for (const value of values) say(() => insert.run(value));
for (const value of [undefined, Symbol('s'), () => 1, 2n ** 63n]) say(() => insert.run(value));
say(() => insert.run({ a: 1 }));
say(() => insert.run(new Date(0)));
const read = database.prepare('select id, value, typeof(value) as type, length(value) as length from kept where id = ?');
for (let id = 1; id <= values.length; id++) say(() => {
	const row = read.get(id);
	if (typeof row.value === 'string' && row.value.length > 100) row.value = row.value.length;
	return row;
});
read.setReadBigInts(true);
for (const id of [1, 5, 6, 10, 11, 12]) say(() => read.get(id));
read.setReturnArrays(true);
say(() => read.get(13));
say(() => database.prepare('select 1 as a, 2 as a, 3').all());
say(() => database.prepare('select 1 as a, 2 as a, 3', { returnArrays: true }).all());
say(() => database.prepare('select 7 as n', { readBigInts: true }).get());
const big = new DatabaseSync(':memory:', { readBigInts: true, returnArrays: true });
big.exec('create table t (a)');
say(() => big.prepare('insert into t values (1), (2)').run());
say(() => big.prepare('select * from t').all());
say(() => Object.getPrototypeOf(database.prepare('select 1 as x').get()));
say(() => database.prepare("select '__proto__' as __proto__, 'c' as constructor").get());
