// An authorizer hears of everything a statement would do.
const { DatabaseSync, constants } = require('node:sqlite');
const say = (what) => {
	try {
		console.log(what());
	} catch (error) {
		console.log(error.name, error.code, error.message, error.errcode, error.errstr);
	}
};
const database = new DatabaseSync(':memory:');
database.exec('create table open (a); create table secret (b); insert into open values (1); insert into secret values (2)');
const heard = [];
database.setAuthorizer((...args) => (heard.push(args), constants.SQLITE_OK));
database.prepare('select a, count(*) from open').all();
database.exec('insert into secret values (5)');
console.log(heard);
database.setAuthorizer((action, table) => (action === constants.SQLITE_READ && table === 'secret' ? constants.SQLITE_IGNORE : constants.SQLITE_OK));
say(() => database.prepare('select a, b from open, secret').all());
database.setAuthorizer((action) => (action === constants.SQLITE_DELETE ? constants.SQLITE_DENY : constants.SQLITE_OK));
say(() => database.exec('delete from open'));
for (const answer of ['x', 55, undefined, 1.5]) {
	database.setAuthorizer(() => answer);
	say(() => database.prepare('select a from open'));
}
database.setAuthorizer(() => {
	throw new TypeError('in authorizer');
});
say(() => database.prepare('select a from open'));
database.setAuthorizer(null);
say(() => database.prepare('select a from open').all());
for (const callback of [undefined, 5, {}]) say(() => database.setAuthorizer(callback));
