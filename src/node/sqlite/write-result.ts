// What a user's function returned becomes the result of the SQL function.
import type { SqliteLibrary } from './sqlite-library.ts';

const WHOLE = -1;

export function writeResult(library: SqliteLibrary, context: number, value: unknown): void {
	const { c, free } = library;
	const fail = (message: string): void =>
		library.withTexts([message], (text) => c.sqlite3_result_error(context, text, WHOLE));
	if (value === null || value === undefined) c.sqlite3_result_null(context);
	else if (typeof value === 'number') c.sqlite3_result_double(context, value);
	else if (typeof value === 'string') {
		const { pointer, length } = library.allocateText(value);
		c.sqlite3_result_text(context, pointer, length, free);
	} else if (ArrayBuffer.isView(value)) {
		const { buffer, byteOffset, byteLength } = value;
		const { pointer, length } = library.allocate(new Uint8Array(buffer, byteOffset, byteLength));
		c.sqlite3_result_blob(context, pointer, length, free);
	} else if (typeof value === 'bigint') {
		if (BigInt.asIntN(64, value) === value) c.sqlite3_result_int64(context, value);
		else fail('BigInt value is too large for SQLite');
	} else if (value instanceof Promise) {
		fail('Asynchronous user-defined functions are not supported');
	} else fail('Returned JavaScript value cannot be converted to a SQLite value');
}
