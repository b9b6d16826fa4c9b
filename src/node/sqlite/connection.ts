// One connection to a database: what stands behind a DatabaseSync. It can be opened and closed more than once.
import type { Environment } from '../environment.ts';
import { ArgumentChecks } from './argument-checks.ts';
import type { DatabaseOptions } from './database-options.ts';
import { sqliteError } from './sqlite-error.ts';
import type { SqliteLibrary } from './sqlite-library.ts';

const OK = 0;
const OPEN_READONLY = 1;
const OPEN_READWRITE = 2;
const OPEN_CREATE = 4;
const OPEN_URI = 0x40;
const config = { FOREIGN_KEYS: 1002, DEFENSIVE: 1010, DQS_DML: 1013, DQS_DDL: 1014 } as const;
/** What Node's build of SQLite starts a new database with. */
const PAGE_SIZE = 'PRAGMA page_size = 4096';

export class Connection {
	readonly environment: Environment;
	readonly checks: ArgumentChecks;
	readonly options: DatabaseOptions;
	readonly #load: () => SqliteLibrary;
	readonly #location: string;
	#library: SqliteLibrary | undefined;
	#db = 0;
	/** Prepared statements, by a number that is never used again. */
	readonly #statements = new Map<number, number>();
	#nextStatement = 1;
	readonly #sessions = new Set<number>();

	constructor(
		environment: Environment,
		load: () => SqliteLibrary,
		location: string,
		options: DatabaseOptions,
	) {
		this.environment = environment;
		this.checks = new ArgumentChecks(environment);
		this.#load = load;
		this.#location = location;
		this.options = options;
		if (options.open) this.open();
	}

	get isOpen(): boolean {
		return this.#db !== 0;
	}

	/** The library, while the connection is open; else throws as Node does. */
	get library(): SqliteLibrary {
		if (!this.#library || this.#db === 0) throw this.checks.state('database is not open');
		return this.#library;
	}

	/** SQLite's handle. */
	get db(): number {
		return this.#db;
	}

	open(): void {
		if (this.isOpen) throw this.checks.state('database is already open');
		const library = this.#load();
		const { options } = this;
		const access = options.readOnly ? OPEN_READONLY : OPEN_READWRITE | OPEN_CREATE;
		const { code, value } = library.withTexts([this.#location], (name) =>
			library.out((to) => library.c.sqlite3_open_v2(name, to, access | OPEN_URI, 0)),
		);
		this.#library = library;
		this.#db = value;
		try {
			this.check(code);
			this.#configure();
		} catch (error) {
			// Node keeps the handle of a failed open; nobody can reach it.
			library.c.sqlite3_close_v2(this.#db);
			this.#db = 0;
			throw error;
		}
	}

	#configure(): void {
		const { options, library } = this;
		this.config(config.DQS_DML, options.enableDoubleQuotedStringLiterals);
		this.config(config.DQS_DDL, options.enableDoubleQuotedStringLiterals);
		this.config(config.FOREIGN_KEYS, options.enableForeignKeyConstraints);
		this.setDefensive(options.defensive);
		for (const [number, value] of options.limits) this.limit(number, value);
		library.c.sqlite3_busy_timeout(this.#db, options.timeout);
		this.exec(PAGE_SIZE);
	}

	config(option: number, on: boolean): void {
		const { c } = this.library;
		this.check(c.sqlite3__wasm_db_config_ip(this.#db, option, Number(on), 0));
	}

	setDefensive(on: boolean): void {
		this.config(config.DEFENSIVE, on);
	}

	limit(number: number, value: number): number {
		return this.library.c.sqlite3_limit(this.#db, number, value);
	}

	close(): void {
		const { library } = this;
		this.finalizeAll();
		for (const session of this.#sessions) library.c.sqlite3session_delete(session);
		this.#sessions.clear();
		this.check(library.c.sqlite3_close_v2(this.#db));
		this.#db = 0;
	}

	/** After every call: throws what a callback threw, or what SQLite says when the code is not the expected one. */
	check(code: number, expected: number = OK): void {
		const { library } = this;
		library.rethrow();
		if (code !== expected) throw sqliteError(library, this.#db);
	}

	exec(sql: string): void {
		const { library } = this;
		const code = library.withTexts([sql], (text) =>
			library.c.sqlite3_exec(this.#db, text, 0, 0, 0),
		);
		this.check(code);
	}

	/** Gives the statement's number here. */
	prepare(sql: string): number {
		const { library } = this;
		const { code, value } = library.withTexts([sql], (text) =>
			library.out((to) => library.c.sqlite3_prepare_v2(this.#db, text, -1, to, 0)),
		);
		this.check(code);
		if (value === 0) throw this.checks.invalidValue('The SQL query contains no statements.');
		const number = this.#nextStatement++;
		this.#statements.set(number, value);
		return number;
	}

	/** The pointer to a statement, if it has not been finalized. */
	statement(number: number): number | undefined {
		return this.#statements.get(number);
	}

	finalize(number: number): void {
		const pointer = this.#statements.get(number);
		this.#statements.delete(number);
		if (pointer !== undefined) this.#library?.c.sqlite3_finalize(pointer);
	}

	finalizeAll(): void {
		for (const number of [...this.#statements.keys()]) this.finalize(number);
	}

	/** The file of main or of an attached database: '' when it has none, undefined when there is no such database. */
	fileName(schema: string): string | undefined {
		const { c, memory } = this.library;
		const name = this.library.withTexts([schema], (text) => c.sqlite3_db_filename(this.#db, text));
		return memory.textOrNull(name) ?? undefined;
	}

	addSession(pointer: number): void {
		this.#sessions.add(pointer);
	}

	endSession(pointer: number): void {
		if (!this.#sessions.delete(pointer)) return;
		this.library.c.sqlite3session_delete(pointer);
	}

	hasSession(pointer: number): boolean {
		return this.#sessions.has(pointer);
	}
}
