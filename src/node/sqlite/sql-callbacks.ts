// The callbacks that SQLite has pointers to: one for each kind, made once. Which JavaScript function is meant, the
// callback's data says: a number of SqliteLibrary#keep.
import type { Environment } from '../environment.ts';
import { readValue } from './read-value.ts';
import type { SqliteLibrary } from './sqlite-library.ts';
import { writeResult } from './write-result.ts';

/** A user's function or aggregate. */
export interface SqlFunction {
	bigInts: boolean;
	call?: (args: unknown[]) => unknown;
	aggregate?: SqlAggregate;
}

export interface SqlAggregate {
	start(): unknown;
	step(value: unknown, args: unknown[]): unknown;
	inverse?: (value: unknown, args: unknown[]) => unknown;
	result(value: unknown): unknown;
}

/** The value that one aggregation has come to. */
interface Aggregation {
	value: unknown;
	isWindow: boolean;
}

export class SqlCallbacks {
	readonly call: number;
	readonly step: number;
	readonly inverse: number;
	readonly value: number;
	readonly final: number;
	readonly drop: number;
	readonly #environment: Environment;
	readonly #library: SqliteLibrary;

	constructor(environment: Environment, library: SqliteLibrary) {
		this.#environment = environment;
		this.#library = library;
		const { callbacks } = library;
		this.call = callbacks.add(3, false, (context = 0, count = 0, values = 0) =>
			this.#run(context, (sql) => {
				const result = sql.call?.(this.#arguments(sql, count, values));
				writeResult(library, context, result);
			}),
		);
		this.step = callbacks.add(3, false, (context = 0, count = 0, values = 0) =>
			this.#advance('step', context, count, values),
		);
		this.inverse = callbacks.add(3, false, (context = 0, count = 0, values = 0) =>
			this.#advance('inverse', context, count, values),
		);
		this.value = callbacks.add(1, false, (context = 0) => this.#result(context, false));
		this.final = callbacks.add(1, false, (context = 0) => this.#result(context, true));
		this.drop = callbacks.add(1, false, (data = 0) => {
			library.drop(data);
			return undefined;
		});
	}

	/** JavaScript for C: what it throws makes the statement fail. */
	#run(context: number, run: (sql: SqlFunction) => void): undefined {
		const library = this.#library;
		const { c } = library;
		const sql = library.kept(c.sqlite3_user_data(context)) as SqlFunction;
		const done = library.attempt(() => {
			run(sql);
			return true;
		}, false);
		if (!done) library.withTexts([''], (text) => c.sqlite3_result_error(context, text, 0));
	}

	#arguments({ bigInts }: SqlFunction, count: number, values: number): unknown[] {
		const { c, memory } = this.#library;
		return Array.from({ length: count }, (_, i) => {
			const value = memory.word(values + i * 4);
			const source = {
				type: () => c.sqlite3_value_type(value),
				double: () => c.sqlite3_value_double(value),
				long: () => c.sqlite3_value_int64(value),
				text: () => c.sqlite3_value_text(value),
				blob: () => c.sqlite3_value_blob(value),
				size: () => c.sqlite3_value_bytes(value),
			};
			return readValue(this.#environment, this.#library, source, bigInts);
		});
	}

	#advance(by: 'step' | 'inverse', context: number, count: number, values: number): undefined {
		this.#run(context, (sql) => {
			const aggregation = this.#aggregation(context, sql);
			const args = this.#arguments(sql, count, values);
			aggregation.value = sql.aggregate?.[by]?.(aggregation.value, args);
		});
	}

	#result(context: number, isLast: boolean): undefined {
		this.#run(context, (sql) => {
			const aggregation = this.#aggregation(context, sql);
			if (!isLast) aggregation.isWindow = true;
			try {
				// Of a window the last value has been asked for already.
				if (isLast && aggregation.isWindow) return;
				writeResult(this.#library, context, sql.aggregate?.result(aggregation.value));
			} finally {
				if (isLast) this.#library.drop(this.#library.memory.word(this.#place(context)));
			}
		});
	}

	/** Where SQLite keeps the number of this aggregation: zero at first. */
	#place(context: number): number {
		return this.#library.c.sqlite3_aggregate_context(context, 4);
	}

	#aggregation(context: number, { aggregate }: SqlFunction): Aggregation {
		const library = this.#library;
		const place = this.#place(context);
		const number = library.memory.word(place);
		if (number !== 0) return library.kept(number) as Aggregation;
		const aggregation = { value: aggregate?.start(), isWindow: false };
		library.memory.setWord(this.#place(context), library.keep(aggregation));
		return aggregation;
	}
}
