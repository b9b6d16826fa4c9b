// ERR_SQLITE_ERROR: what SQLite says about a connection's last failure.
import type { SqliteLibrary } from './sqlite-library.ts';

interface Fields {
	code: 'ERR_SQLITE_ERROR';
	/** SQLite's extended result code. */
	errcode: number;
	errstr?: string;
}

/** Of a connection, or with `code` alone what that code means. */
export function sqliteError(
	library: SqliteLibrary,
	db: number | undefined,
	code?: number,
): Error & Fields {
	const { c, memory } = library;
	const errcode = code ?? c.sqlite3_extended_errcode(db ?? 0);
	const errstr = memory.text(c.sqlite3_errstr(errcode));
	const message = db === undefined ? errstr : memory.text(c.sqlite3_errmsg(db));
	const fields: Fields = { code: 'ERR_SQLITE_ERROR', errcode, errstr };
	return Object.assign(new Error(message), fields);
}
