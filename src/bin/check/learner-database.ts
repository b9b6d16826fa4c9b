// A SQLite database as a check sees it: rows, tables, columns, plans, and what it refuses. The learner's program may
// have it open at the same time.
import { existsSync, readFileSync } from 'node:fs';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { CheckError } from './check-error.ts';

export type Row = Record<string, unknown>;

export interface Column {
	name: string;
	type: string;
	notNull: boolean;
	/** Part of the primary key. */
	key: boolean;
	/** SQL of the default, if there is one. */
	default: string | undefined;
}

interface ColumnInfo {
	name: string;
	type: string;
	notnull: number;
	pk: number;
	dflt_value: string | null;
}

const MEMORY = ':memory:';
/** How long another process may have it locked, in milliseconds. */
const PATIENCE = 5000;

export class LearnerDatabase {
	readonly #file: string;
	/** Of a database in memory. */
	#kept: DatabaseSync | undefined;

	constructor(file: string) {
		this.#file = file;
	}

	/** All rows of a query. `values` go where its `?` are. */
	all(query: string, ...values: SQLInputValue[]): Row[] {
		return this.#with(query, (database) =>
			database
				.prepare(query)
				.all(...values)
				// Plain objects, so that they compare equal to those that a check writes down.
				.map((row) => ({ ...row })),
		);
	}

	/** The first row. */
	get(query: string, ...values: SQLInputValue[]): Row | undefined {
		return this.all(query, ...values)[0];
	}

	/** The first column of the first row: `value('select count(*) from notes')`. */
	value(query: string, ...values: SQLInputValue[]): unknown {
		return Object.values(this.get(query, ...values) ?? {})[0];
	}

	/** Runs a statement that gives no rows: data that a check brings along. */
	run(statement: string, ...values: SQLInputValue[]): void {
		this.#with(statement, (database) => {
			if (values.length > 0) database.prepare(statement).run(...values);
			else database.exec(statement);
		});
	}

	/** Runs a file of SQL from the workspace. */
	script(file: string): void {
		if (!existsSync(file)) throw missing(`there is no file ${file}`, file);
		this.#with(file, (database) => database.exec(readFileSync(file, 'utf8')));
	}

	/** What the database says to a statement that it must not take; undefined: it took it. Nothing is kept. */
	refusal(statement: string, ...values: SQLInputValue[]): string | undefined {
		return this.#with(statement, (database) => {
			database.exec('savepoint refusal');
			try {
				database.prepare(statement).run(...values);
				return undefined;
			} catch (error) {
				return (error as Error).message;
			} finally {
				database.exec('rollback to refusal; release refusal');
			}
		});
	}

	/** Names of the tables, in alphabetical order. */
	tables(): string[] {
		const query =
			"select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name";
		return this.all(query).map(({ name }) => String(name));
	}

	/** In the table's order; empty if there is no such table. */
	columns(table: string): Column[] {
		const rows = this.all('select * from pragma_table_info(?)', table);
		return (rows as unknown as ColumnInfo[]).map((row) => ({
			name: row.name,
			type: row.type,
			notNull: row.notnull === 1,
			key: row.pk > 0,
			default: row.dflt_value ?? undefined,
		}));
	}

	/** How SQLite would go about a query, a line per step: `SEARCH notes USING INDEX by_user (user=?)`. */
	plan(query: string): string[] {
		return this.all(`explain query plan ${query}`).map(({ detail }) => String(detail));
	}

	/** What SQLite finds wrong is a failed check: the learner's tables are not as asked. */
	#with<Result>(sql: string, use: (database: DatabaseSync) => Result): Result {
		const database = this.#open();
		try {
			return use(database);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ERR_SQLITE_ERROR') throw error;
			const { message } = error as Error;
			throw new CheckError(`${sql}: ${message}`, { part: 'sql', expected: sql, actual: message });
		} finally {
			if (database !== this.#kept) database.close();
		}
	}

	/** Only lessons that ask for a database load SQLite. */
	#open(): DatabaseSync {
		const file = this.#file;
		const inMemory = file === MEMORY;
		if (!inMemory && !existsSync(file)) throw missing(`there is no database file ${file}`, file);
		if (this.#kept) return this.#kept;
		const { DatabaseSync: Database } = process.getBuiltinModule('node:sqlite');
		const database = new Database(file, { timeout: PATIENCE });
		if (inMemory) this.#kept = database;
		return database;
	}
}

function missing(message: string, file: string): CheckError {
	return new CheckError(message, { part: 'sql', expected: file, actual: 'no such file' });
}
