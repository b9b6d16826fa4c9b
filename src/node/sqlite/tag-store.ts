// What stands behind a SQLTagStore: statements by the text of their template, the least recently used goes first.
import type { Connection } from './connection.ts';
import { PreparedStatement } from './prepared-statement.ts';

export class TagStore {
	readonly connection: Connection;
	/** The DatabaseSync it belongs to. */
	readonly database: object;
	readonly capacity: number;
	readonly #statements = new Map<string, PreparedStatement>();

	constructor(connection: Connection, database: object, capacity: number) {
		this.connection = connection;
		this.database = database;
		this.capacity = capacity;
	}

	get size(): number {
		return this.#statements.size;
	}

	clear(): void {
		this.#statements.clear();
	}

	/** The statement of a tagged template, with its values. */
	bound([strings, ...values]: unknown[]): PreparedStatement {
		// Throws when the database is not open.
		void this.connection.library;
		const statement = this.#statementOf(this.#sql(strings, values.length));
		statement.begin();
		statement.bindInOrder(values);
		return statement;
	}

	#sql(strings: unknown, values: number): string {
		const { checks } = this.connection;
		if (!Array.isArray(strings)) {
			throw checks.wrong('First argument must be an array of strings (template literal).');
		}
		let sql = '';
		for (const [i, part] of strings.entries()) {
			if (typeof part !== 'string') throw checks.wrong('Template literal parts must be strings.');
			sql += part;
			if (i < values) sql += '?';
		}
		return sql;
	}

	#statementOf(sql: string): PreparedStatement {
		const known = this.#statements.get(sql);
		this.#statements.delete(sql);
		const usable = known !== undefined && !known.isFinalized;
		const { connection } = this;
		const statement = usable ? known : new PreparedStatement(connection, sql, connection.options);
		this.#statements.set(sql, statement);
		if (this.#statements.size > this.capacity) {
			const [oldest] = this.#statements.keys();
			if (oldest !== undefined) this.#statements.delete(oldest);
		}
		return statement;
	}
}
