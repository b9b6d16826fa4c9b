// What `statement.iterate()` gives: rows one by one. Another run of the statement makes it invalid.
import type { PreparedStatement } from './prepared-statement.ts';

export class StatementIterator {
	readonly #statement: PreparedStatement;
	readonly #generation: number;
	#done = false;
	#names: string[] | undefined;

	constructor(statement: PreparedStatement) {
		this.#statement = statement;
		this.#generation = statement.generation;
	}

	next(): object {
		const statement = this.#valid();
		if (this.#done) return result(true, null);
		if (!statement.step()) {
			statement.reset();
			this.#done = true;
			return result(true, null);
		}
		this.#names ??= statement.columnNames();
		return result(false, statement.row(this.#names, statement.options.returnArrays));
	}

	return(): object {
		// Throws when it has been finalized; another run makes no difference here.
		void this.#statement.pointer;
		this.#statement.reset();
		this.#done = true;
		return result(true, null);
	}

	#valid(): PreparedStatement {
		const statement = this.#statement;
		// Throws when it has been finalized.
		void statement.pointer;
		if (statement.generation !== this.#generation) {
			throw statement.connection.checks.state('iterator was invalidated');
		}
		return statement;
	}
}

function result(done: boolean, value: unknown): object {
	return Object.assign(Object.create(null) as object, { done, value });
}
