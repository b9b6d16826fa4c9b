// Statements as tagged templates, kept by their text.
const { DatabaseSync } = require('node:sqlite');
const say = (what) => {
	try {
		console.log(what());
	} catch (error) {
		console.log(error.name, error.code, error.message, error.errcode);
	}
};
const database = new DatabaseSync(':memory:');
database.exec('create table t (a, b)');
const sql = database.createTagStore(2);
say(() => sql.run`insert into t values (${1}, ${'one'}), (${2}, ${null})`);
say(() => sql.all`select * from t where a > ${0}`);
say(() => sql.get`select * from t where a = ${2}`);
say(() => [...sql.iterate`select a from t`]);
console.log(sql.size, sql.capacity, sql.db === database, Object.keys(sql));
say(() => sql.get`select ${'x'} as x, ${Buffer.from('b')} as y`);
console.log(sql.size);
say(() => sql.get`select frm`);
say(() => sql.get('select 1'));
say(() => sql.get());
say(() => sql.get([5]));
say(() => sql.get`select ${undefined} as x`);
say(() => sql.clear());
console.log(sql.size, database.createTagStore().capacity);
for (const size of [0, -1, 1.5, 'x', null]) say(() => database.createTagStore(size));
database.close();
say(() => sql.get`select 1`);
