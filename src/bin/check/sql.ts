// `sql('data.db')`: what is in a database file that the learner's program has written, read by node:sqlite.
import { existsSync } from 'node:fs';

type Value = string | number | bigint | null | Uint8Array<ArrayBuffer>;
export type Row = Record<string, Value>;

export interface Sql {
	/** All rows of a query. */
	all(query: string, ...values: Value[]): Row[];
	/** The first row, or undefined. */
	get(query: string, ...values: Value[]): Row | undefined;
}

/** @param file path in the workspace; it is opened for reading only, for each query anew */
export function sql(file: string): Sql {
	const all = (query: string, ...values: Value[]): Row[] => {
		if (!existsSync(file)) throw new Error(`there is no database file ${file}`);
		const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
		const database = new DatabaseSync(file, { readOnly: true });
		try {
			return database.prepare(query).all(...values) as Row[];
		} finally {
			database.close();
		}
	};
	return { all, get: (query, ...values) => all(query, ...values)[0] };
}
