// Transactions, savepoints, foreign keys and triggers; columns and counts.
const { DatabaseSync } = require('node:sqlite');
const database = new DatabaseSync(':memory:');
database.exec('create table author (id integer primary key, name text not null); create table book (id integer primary key autoincrement, author references author(id) on delete cascade, title varchar(20), price real default 9.5)');
database.exec("create table log (line); create trigger added after insert on book begin insert into log values ('added ' || new.title); end");
const add = database.prepare('insert into book (author, title) values (?, ?)');
console.log(database.prepare('insert into author (name) values (?), (?)').run('Čapek', 'Hrabal'));
database.exec('begin');
console.log(database.isTransaction, add.run(1, 'R.U.R.'), add.run(2, 'Ostře sledované vlaky'));
database.exec('rollback');
console.log(database.isTransaction, database.prepare('select count(*) as n from book').get());
database.exec('begin immediate');
add.run(1, 'Krakatit');
database.exec('savepoint inner');
add.run(2, 'Postřižiny');
database.exec('rollback to inner; release inner; commit');
console.log(database.prepare('select * from book').all(), database.prepare('select * from log').all());
console.log(database.prepare('select id, title as name, price * 2 as twice, author from book').columns());
console.log(database.prepare('delete from author where id = 1').run(), database.prepare('select * from book').all());
console.log(database.prepare('select 1').run(), database.prepare('create table x (y)').get(), database.prepare('update author set name = name || ? returning id, name').all('!'));
try {
	database.exec('begin; insert into author (name) values (null)');
} catch (error) {
	console.log(error.message, error.errcode, database.isTransaction);
}
database.exec('commit');
using(database);
function using(it) {
	it[Symbol.dispose]();
	console.log(it.isOpen);
	it[Symbol.dispose]();
}
