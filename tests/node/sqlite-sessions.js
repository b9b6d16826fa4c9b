// Sessions: changesets and patchsets, applied elsewhere, with conflicts and a filter.
const { DatabaseSync, constants } = require('node:sqlite');
const say = (what) => {
	try {
		console.log(what());
	} catch (error) {
		console.log(error.name, error.code, error.message, error.errcode, error.errstr);
	}
};
const open = () => {
	const database = new DatabaseSync(':memory:');
	database.exec("create table t (id integer primary key, v); create table u (id integer primary key, v); insert into t values (1, 'a'), (2, 'b')");
	return database;
};
const source = open();
const session = source.createSession();
source.exec("update t set v = 'A' where id = 1; delete from t where id = 2; insert into t values (3, 'c'); insert into u values (1, 'x')");
const changes = session.changeset();
console.log(changes.constructor.name, Buffer.from(changes).toString('hex'), Buffer.from(session.patchset()).toString('hex'));
const target = open();
say(() => target.applyChangeset(changes));
console.log(target.prepare('select * from t').all(), target.prepare('select * from u').all());
const kinds = [];
say(() => target.applyChangeset(changes, { onConflict: (kind) => (kinds.push(kind), constants.SQLITE_CHANGESET_OMIT) }));
console.log(kinds);
say(() => open().applyChangeset(changes, { filter: (table) => table === 'u' }));
const changed = open();
changed.exec("update t set v = 'other' where id = 1");
say(() => changed.applyChangeset(changes));
say(() => changed.applyChangeset(changes, { onConflict: () => constants.SQLITE_CHANGESET_REPLACE }));
console.log(changed.prepare('select * from t').all());
say(() => open().applyChangeset(changes, { filter: () => { throw new Error('in filter'); } }));
say(() => target.applyChangeset(changes, { onConflict: () => { throw new Error('in conflict'); } }));
say(() => target.applyChangeset(changes, { onConflict: () => 99 }));
for (const args of [[], ['x'], [changes, 5], [changes, { onConflict: 5 }], [changes, { filter: 5 }], [new Uint8Array([1, 2, 3])]]) say(() => target.applyChangeset(...args));
const only = source.createSession({ table: 'u', db: 'main' });
source.exec("insert into t values (9, 'no'); insert into u values (9, 'yes')");
console.log(Buffer.from(only.changeset()).toString('hex'));
for (const options of [5, { table: 5 }, { db: 5 }, { db: 'nope' }]) say(() => source.createSession(options));
say(() => only.close());
say(() => only.close());
say(() => only.changeset());
say(() => only[Symbol.dispose]());
source.close();
say(() => session.changeset());
