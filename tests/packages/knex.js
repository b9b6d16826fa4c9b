// A query builder on node:sqlite: tables, joins, transactions, migrations, what is refused.
const { DatabaseSync } = require('node:sqlite');
const knex = require('knex');
const Client = require('knex/lib/dialects/better-sqlite3');

/** node:sqlite with the words of better-sqlite3, which the dialect speaks. */
class Database extends DatabaseSync {
	prepare(sql) {
		const statement = super.prepare(sql);
		return {
			reader: statement.columns().length > 0,
			all: (values = []) => statement.all(...values),
			run: (values = []) => statement.run(...values),
			safeIntegers: () => undefined,
		};
	}
}

class SqliteClient extends Client {
	_driver() {
		return Database;
	}
	async acquireRawConnection() {
		return new Database(this.connectionSettings.filename);
	}
}

async function main() {
	const db = knex({
		client: SqliteClient,
		connection: { filename: 'data.db' },
		useNullAsDefault: true,
	});
	await db.schema.dropTableIfExists('books').dropTableIfExists('authors');
	await db.schema.createTable('authors', (table) => {
		table.increments();
		table.string('name').notNullable().unique();
	});
	await db.schema.createTable('books', (table) => {
		table.increments();
		table.string('title');
		table.integer('author_id').references('authors.id');
		table.json('tags');
	});
	await db('authors').insert([{ name: 'Ada' }, { name: 'Bob' }]);
	console.log(
		await db('books')
			.insert({ title: 'One', author_id: 1, tags: JSON.stringify(['a']) })
			.returning(['id', 'title']),
	);
	await db('books').insert([
		{ title: 'Two', author_id: 1 },
		{ title: 'Three', author_id: 2 },
	]);
	const joined = db('books')
		.join('authors', 'authors.id', 'books.author_id')
		.where('name', 'like', 'A%')
		.orderBy('title', 'desc')
		.select('title', 'name');
	console.log(joined.toString(), await joined);
	console.log(await db('books').groupBy('author_id').select('author_id').count('* as n'));
	await db
		.transaction(async (inner) => {
			await inner('books').update({ title: 'Gone' });
			throw new Error('rolled back');
		})
		.catch((error) => console.log(error.message));
	console.log(await db('books').pluck('title'));
	await db('authors')
		.insert({ name: 'Ada' })
		.catch((error) => console.log(error.message));
	console.log(
		await db('books').where({ id: 1 }).del(),
		await db.schema.hasTable('books'),
		await db('books').columnInfo('title'),
	);
	await db.destroy();
}
main();
