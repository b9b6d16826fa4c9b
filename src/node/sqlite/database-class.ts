// DatabaseSync.
import type { Database } from './database.ts';
import { databaseMethods } from './database-methods.ts';
import { NativeClass } from './native-class.ts';

const type = Symbol.for('sqlite-type');

export function databaseClass(
	construct: (isNew: boolean, args: unknown[]) => Database,
): NativeClass<Database> {
	return new NativeClass<Database>({
		name: 'DatabaseSync',
		construct,
		methods: databaseMethods,
		dispose({ connection }) {
			if (connection.isOpen) connection.close();
		},
		getters: {
			isOpen: ({ connection }) => connection.isOpen,
			isTransaction: ({ connection }) =>
				connection.library.c.sqlite3_get_autocommit(connection.db) === 0,
			limits: ({ limits }) => limits,
		},
		fields: { [type]: 'node:sqlite' },
	});
}
