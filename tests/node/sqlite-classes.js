// What the classes of node:sqlite look like from outside.
const sqlite = require('node:sqlite');
const { DatabaseSync, StatementSync, Session, constants, backup } = sqlite;
const say = (what) => {
	try {
		console.log(what());
	} catch (error) {
		console.log(error.name, error.code, error.message);
	}
};
console.log(Object.keys(sqlite), constants, backup.length, DatabaseSync.length);
const database = new DatabaseSync(':memory:');
const statement = database.prepare('select 1 as one');
for (const object of [database, statement, database.createSession(), database.createTagStore(), statement.iterate()]) {
	const prototype = Object.getPrototypeOf(object);
	console.log(object, Object.getOwnPropertyNames(object), Object.keys(prototype), prototype.constructor.name, Object.prototype.toString.call(object));
	console.log(Object.getOwnPropertyDescriptors(object));
}
console.log(Object.getOwnPropertyDescriptor(DatabaseSync.prototype, Symbol.dispose), DatabaseSync.prototype.prepare.name);
class Store extends DatabaseSync {
	count() {
		return this.prepare('select count(*) as n from sqlite_schema').get().n;
	}
}
console.log(new Store(':memory:').count(), new Store(':memory:') instanceof DatabaseSync);
say(() => DatabaseSync(':memory:'));
say(() => new StatementSync());
say(() => new Session());
say(() => new database.prepare('select 1'));
say(() => DatabaseSync.prototype.open.call({}));
say(() => Object.getOwnPropertyDescriptor(database, 'isOpen').get.call({}));
say(() => StatementSync.prototype.all.call(database));
