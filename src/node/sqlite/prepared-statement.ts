// What stands behind a StatementSync: a prepared statement, its parameters and its rows.
import type { Connection } from './connection.ts';
import type { StatementOptions } from './database-options.ts';
import { isObject } from './is-object.ts';
import { ParameterNames } from './parameter-names.ts';
import { readValue, type ValueSource } from './read-value.ts';

const ROW = 100;
const DONE = 101;

/** Those that no program can reach any more are given back. */
const unreachable = new FinalizationRegistry<{ connection: Connection; number: number }>(
	({ connection, number }) => connection.finalize(number),
);

export class PreparedStatement {
	readonly connection: Connection;
	readonly options: StatementOptions;
	/** Counts the times it was begun anew: an iterator of an earlier time is no good. */
	generation = 0;
	readonly #number: number;
	#names: ParameterNames | undefined;
	#column = 0;
	readonly #columnValue: ValueSource;

	constructor(connection: Connection, sql: string, options: StatementOptions) {
		this.connection = connection;
		this.options = { ...options };
		this.#number = connection.prepare(sql);
		unreachable.register(this, { connection, number: this.#number });
		const { c } = connection.library;
		this.#columnValue = {
			type: () => c.sqlite3_column_type(this.pointer, this.#column),
			double: () => c.sqlite3_column_double(this.pointer, this.#column),
			long: () => c.sqlite3_column_int64(this.pointer, this.#column),
			text: () => c.sqlite3_column_text(this.pointer, this.#column),
			blob: () => c.sqlite3_column_blob(this.pointer, this.#column),
			size: () => c.sqlite3_column_bytes(this.pointer, this.#column),
		};
	}

	get isFinalized(): boolean {
		return this.connection.statement(this.#number) === undefined;
	}

	/** Throws when it has been finalized, as closing the database does. */
	get pointer(): number {
		const pointer = this.connection.statement(this.#number);
		if (pointer === undefined) throw this.connection.checks.state('statement has been finalized');
		return pointer;
	}

	finalize(): void {
		this.connection.finalize(this.#number);
	}

	/** Ready for new values and a first row. */
	begin(): void {
		const { connection, pointer } = this;
		this.generation++;
		connection.check(connection.library.c.sqlite3_reset(pointer));
	}

	reset(): void {
		if (!this.isFinalized) this.connection.library.c.sqlite3_reset(this.pointer);
	}

	/** Named ones in an object that comes first, the others in order. */
	bind(args: readonly unknown[]): void {
		const { connection, pointer } = this;
		const { c } = connection.library;
		connection.check(c.sqlite3_clear_bindings(pointer));
		const [first] = args;
		const named = isObject(first) && !ArrayBuffer.isView(first);
		if (named) this.#bindNamed(first);
		let index = 1;
		for (const value of named ? args.slice(1) : args) {
			while (!this.#takesPlace(index)) index++;
			this.bindValue(index, value);
			index++;
		}
	}

	/** Every parameter has a place; what is too many is left out. */
	bindInOrder(values: readonly unknown[]): void {
		const { connection, pointer } = this;
		const { c } = connection.library;
		connection.check(c.sqlite3_clear_bindings(pointer));
		const count = c.sqlite3_bind_parameter_count(pointer);
		for (const [i, value] of values.slice(0, count).entries()) this.bindValue(i + 1, value);
	}

	#bindNamed(values: Record<string, unknown>): void {
		this.#names ??= new ParameterNames(this);
		for (const name of Object.keys(values)) {
			const index = this.#names.find(name, this.options.allowBareNamedParameters);
			if (index !== undefined) this.bindValue(index, values[name]);
			else if (!this.options.allowUnknownNamedParameters) {
				throw this.connection.checks.state(`Unknown named parameter '${name}'`);
			}
		}
	}

	/** A parameter without a name, or `?3`. */
	#takesPlace(index: number): boolean {
		const { c, memory } = this.connection.library;
		const name = c.sqlite3_bind_parameter_name(this.pointer, index);
		return name === 0 || memory.text(name).startsWith('?');
	}

	bindValue(index: number, value: unknown): void {
		this.connection.check(this.#bindCode(index, value));
	}

	#bindCode(index: number, value: unknown): number {
		const { connection, pointer } = this;
		const { library, checks } = connection;
		const { c } = library;
		switch (typeof value) {
			case 'number':
				return c.sqlite3_bind_double(pointer, index, value);
			case 'boolean':
				return c.sqlite3_bind_int(pointer, index, Number(value));
			case 'string': {
				const { pointer: text, length } = library.allocateText(value);
				return c.sqlite3_bind_text(pointer, index, text, length, library.free);
			}
			case 'bigint':
				if (BigInt.asIntN(64, value) !== value) {
					throw checks.invalidValue('BigInt value is too large to bind.');
				}
				return c.sqlite3_bind_int64(pointer, index, value);
			default:
		}
		if (value === null) return c.sqlite3_bind_null(pointer, index);
		if (!ArrayBuffer.isView(value)) {
			throw checks.wrong(`Provided value cannot be bound to SQLite parameter ${index}.`);
		}
		const { buffer, byteOffset, byteLength } = value;
		const bytes = new Uint8Array(buffer, byteOffset, byteLength);
		const { pointer: data, length } = library.allocate(bytes);
		return c.sqlite3_bind_blob(pointer, index, data, length, library.free);
	}

	/** Whether there is one more row. */
	step(): boolean {
		const { connection } = this;
		const code = connection.library.c.sqlite3_step(this.pointer);
		if (code === ROW) {
			connection.library.rethrow();
			return true;
		}
		connection.check(code, DONE);
		return false;
	}

	columnNames(): string[] {
		const { c, memory } = this.connection.library;
		const { pointer } = this;
		return Array.from({ length: c.sqlite3_column_count(pointer) }, (_, i) =>
			memory.text(c.sqlite3_column_name(pointer, i)),
		);
	}

	/** The row it is at. */
	row(names: readonly string[], asArray: boolean): object {
		const values = names.map((_, i) => this.#value(i));
		if (asArray) return values;
		const row = Object.create(null) as Record<string, unknown>;
		for (const [i, name] of names.entries()) row[name] = values[i];
		return row;
	}

	#value(column: number): unknown {
		this.#column = column;
		const { connection, options } = this;
		return readValue(
			connection.environment,
			connection.library,
			this.#columnValue,
			options.readBigInts,
		);
	}

	all(): object[] {
		const rows: object[] = [];
		try {
			const names = this.columnNames();
			while (this.step()) rows.push(this.row(names, this.options.returnArrays));
		} finally {
			this.reset();
		}
		return rows;
	}

	get(): object | undefined {
		try {
			if (!this.step()) return undefined;
			const names = this.columnNames();
			return names.length === 0 ? undefined : this.row(names, this.options.returnArrays);
		} finally {
			this.reset();
		}
	}

	run(): { changes: number | bigint; lastInsertRowid: number | bigint } {
		const { connection, pointer } = this;
		const { c } = connection.library;
		c.sqlite3_step(pointer);
		connection.check(c.sqlite3_reset(pointer));
		const lastInsertRowid = c.sqlite3_last_insert_rowid(connection.db);
		const changes = c.sqlite3_changes64(connection.db);
		return this.options.readBigInts
			? { changes, lastInsertRowid }
			: { changes: Number(changes), lastInsertRowid: Number(lastInsertRowid) };
	}
}
