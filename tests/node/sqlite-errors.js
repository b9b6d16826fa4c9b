// What SQLite finds wrong, with its codes; what Node says of arguments.
const sqlite = require('node:sqlite');
const { DatabaseSync } = sqlite;
const say = (what) => {
	try {
		console.log(what());
	} catch (error) {
		console.log(error.name, error.code, error.message, error.errcode, error.errstr);
	}
};
const database = new DatabaseSync(':memory:');
database.exec('create table a (id integer primary key, name text unique not null check (length(name) < 9)); create table b (a references a(id))');
for (const sql of ['selec 1', 'select nope', 'insert into a values (1, null)', "insert into a values (1, 'x'), (1, 'y')", "insert into a values (1, 'x'), (2, 'x')", "insert into a values (1, 'much too long')", 'insert into b values (5)', 'select * from nowhere', 'select "dqs"', 'create table a (x)', "select json('{')", 'pragma nonsense', '', ';', '-- nothing', 'select 1;', 'select 1; select 2']) {
	say(() => database.exec(sql));
	say(() => database.prepare(sql).all());
}
say(() => new DatabaseSync(':memory:', { enableDoubleQuotedStringLiterals: true }).prepare('select "dqs" as d').get());
const loose = new DatabaseSync(':memory:', { enableForeignKeyConstraints: false });
say(() => loose.exec('create table a (id integer primary key); create table b (a references a(id)); insert into b values (5)'));
say(() => database.exec('pragma writable_schema = on; update sqlite_schema set sql = sql'));
database.enableDefensive(false);
say(() => database.exec('pragma writable_schema = on; update sqlite_schema set sql = sql'));
for (const args of [[], [5], [{}], ['a\0b'], [new URL('http://localhost/x')], [':memory:', 5], ['/nowhere/at/all.db'], ['/tmp'], [':memory:', null]]) say(() => new DatabaseSync(...args).isOpen);
for (const name of ['open', 'readOnly', 'enableForeignKeyConstraints', 'enableDoubleQuotedStringLiterals', 'allowExtension', 'timeout', 'readBigInts', 'returnArrays', 'allowBareNamedParameters', 'allowUnknownNamedParameters', 'defensive', 'limits']) say(() => new DatabaseSync(':memory:', { [name]: 'x' }));
say(() => new DatabaseSync(':memory:', { timeout: 1.5 }));
const closed = new DatabaseSync(':memory:', { open: false });
for (const method of ['close', 'prepare', 'exec', 'function', 'createTagStore', 'location', 'aggregate', 'createSession', 'applyChangeset', 'enableDefensive', 'loadExtension', 'serialize', 'deserialize']) say(() => closed[method]());
say(() => closed.isTransaction);
say(() => closed.limits.length);
say(() => [closed.isOpen, closed.open(), closed.isOpen]);
say(() => closed.open());
const statement = closed.prepare('select 1');
closed.close();
for (const method of ['all', 'get', 'run', 'iterate', 'columns', 'setReadBigInts']) say(() => statement[method]());
say(() => statement.sourceSQL);
say(() => closed[Symbol.dispose]());
for (const method of ['prepare', 'exec', 'enableDefensive', 'enableLoadExtension', 'loadExtension']) say(() => database[method]());
say(() => database.enableLoadExtension(true));
say(() => database.location(5));
