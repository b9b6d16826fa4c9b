// A whole database as the bytes of its file, wherever it is kept.
import type { Connection } from './connection.ts';
import { sqliteError } from './sqlite-error.ts';

const FREE_ON_CLOSE = 1;
const RESIZABLE = 2;
const SIZE = 8;

export const serialized = {
	/** `schema`: main, or the name of an attached database. */
	read({ library, db }: Connection, schema: string): Uint8Array<ArrayBuffer> {
		const { c, memory } = library;
		const size = c.malloc(SIZE);
		try {
			const data = library.withTexts([schema], (name) => c.sqlite3_serialize(db, name, size, 0));
			if (data === 0) throw sqliteError(library, db);
			const bytes = memory.copy(data, memory.word(size));
			c.sqlite3_free(data);
			return bytes;
		} finally {
			c.free(size);
		}
	},

	/** From now on that database is this one, in memory. */
	replace(connection: Connection, schema: string, bytes: Uint8Array): void {
		const { library, db } = connection;
		connection.finalizeAll();
		const { pointer, length } = library.allocate(bytes);
		const size = BigInt(length);
		const flags = FREE_ON_CLOSE | RESIZABLE;
		const code = library.withTexts([schema], (name) =>
			library.c.sqlite3_deserialize(db, name, pointer, size, size, flags),
		);
		connection.check(code);
	},
};
