// Typed tables and queries on node:sqlite, by way of drizzle's proxy driver.
import { DatabaseSync } from 'node:sqlite';
import { and, asc, count, eq, gt, like, relations, sql } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { drizzle } from 'drizzle-orm/sqlite-proxy';

const users = sqliteTable('users', {
	id: integer('id').primaryKey({ autoIncrement: true }),
	name: text('name').notNull(),
	age: integer('age').default(18),
	joined: integer('joined', { mode: 'timestamp' }),
});
const posts = sqliteTable('posts', {
	id: integer('id').primaryKey(),
	title: text('title').notNull(),
	userId: integer('user_id').references(() => users.id),
	tags: text('tags', { mode: 'json' }),
});
const userRelations = relations(users, ({ many }) => ({ posts: many(posts) }));
const postRelations = relations(posts, ({ one }) => ({
	user: one(users, { fields: [posts.userId], references: [users.id] }),
}));

const file = new DatabaseSync('drizzle.db');
file.exec(
	'drop table if exists posts; drop table if exists users; create table users (id integer primary key autoincrement, name text not null, age integer default 18, joined integer); create table posts (id integer primary key, title text not null, user_id integer references users (id), tags text)',
);
const db = drizzle(
	async (query, values, method) => {
		const statement = file.prepare(query);
		statement.setReturnArrays(true);
		if (method === 'run') return { rows: [], ...statement.run(...values) };
		return { rows: method === 'get' ? statement.get(...values) : statement.all(...values) };
	},
	{ schema: { users, posts, userRelations, postRelations } },
);
console.log(
	await db
		.insert(users)
		.values([{ name: 'Ada', age: 36, joined: new Date(0) }, { name: 'Bob' }])
		.returning(),
);
await db.insert(posts).values({ id: 1, title: 'First', userId: 1, tags: ['a', { b: 1 }] });
console.log(
	await db
		.select()
		.from(users)
		.where(and(gt(users.age, 10), like(users.name, '%b%'))),
);
console.log(
	await db
		.select({ name: users.name, posts: count(posts.id) })
		.from(users)
		.leftJoin(posts, eq(posts.userId, users.id))
		.groupBy(users.id)
		.orderBy(asc(users.name)),
);
console.log(
	JSON.stringify(await db.query.users.findMany({ with: { posts: true }, orderBy: asc(users.id) })),
);
await db
	.update(users)
	.set({ age: sql`${users.age} + 1` })
	.where(eq(users.name, 'Bob'));
console.log(await db.select({ age: users.age }).from(users).where(eq(users.name, 'Bob')).get());
console.log(db.select().from(posts).where(eq(posts.id, 3)).toSQL());
await db
	.insert(posts)
	.values({ id: 1, title: 'twice' })
	.catch((error) => console.log(error.cause?.message ?? error.message));
await db.delete(posts);
console.log(await db.select().from(posts));
