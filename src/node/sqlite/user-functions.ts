// database.function() and database.aggregate(): JavaScript that SQL can call.
import type { Connection } from './connection.ts';
import type { SqlAggregate, SqlCallbacks, SqlFunction } from './sql-callbacks.ts';

const UTF8 = 1;
const DETERMINISTIC = 0x800;
const DIRECT_ONLY = 0x80000;
const ANY_NUMBER = -1;

type Callable = (...args: unknown[]) => unknown;

export class UserFunctions {
	readonly #connection: Connection;
	readonly #callbacks: () => SqlCallbacks;

	constructor(connection: Connection, callbacks: () => SqlCallbacks) {
		this.#connection = connection;
		this.#callbacks = callbacks;
	}

	/** `args`: name, options if there are three, function. */
	addFunction(args: unknown[]): void {
		const { checks, library, db } = this.#connection;
		const name = checks.string(args[0], 'name');
		const given = args.length < 3 ? {} : checks.object(args[1], 'options');
		const bigInts = checks.flag(given, 'useBigIntArguments', false);
		const varargs = checks.flag(given, 'varargs', false);
		const deterministic = checks.flag(given, 'deterministic', false);
		const directOnly = checks.flag(given, 'directOnly', false);
		const run = checks.callable(args[args.length < 3 ? 1 : 2], 'function');
		const flags = UTF8 | (deterministic ? DETERMINISTIC : 0) | (directOnly ? DIRECT_ONLY : 0);
		const sql: SqlFunction = { bigInts, call: (values) => run(...values) };
		const { call, drop } = this.#callbacks();
		const code = library.withTexts([name], (text) =>
			library.c.sqlite3_create_function_v2(
				db,
				text,
				varargs ? ANY_NUMBER : run.length,
				flags,
				library.keep(sql),
				call,
				0,
				0,
				drop,
			),
		);
		this.#connection.check(code);
	}

	/** `args`: name, options. */
	addAggregate([name, given]: unknown[]): void {
		const { checks, library, db } = this.#connection;
		const options = given as Record<string, unknown>;
		// Without options this throws, as there.
		const start = options['start'];
		if (start === undefined) {
			const message = 'The "options.start" argument must be a function or a primitive value.';
			throw checks.wrong(message);
		}
		const step = checks.callable(options['step'], 'options.step');
		const { result } = options;
		const bigInts = checks.flag(options, 'useBigIntArguments', false);
		const varargs = checks.flag(options, 'varargs', false);
		const directOnly = checks.flag(options, 'directOnly', false);
		const inverseGiven = options['inverse'];
		const inverse =
			inverseGiven === undefined ? undefined : checks.callable(inverseGiven, 'options.inverse');
		const aggregate: SqlAggregate = {
			start: () => (typeof start === 'function' ? (start as Callable)() : start),
			step: (value, args) => step(value, ...args),
			...(inverse && { inverse: (value: unknown, args: unknown[]) => inverse(value, ...args) }),
			result: (value) => (typeof result === 'function' ? (result as Callable)(value) : value),
		};
		const callbacks = this.#callbacks();
		const parameters = Math.max(step.length - 1, inverse ? inverse.length - 1 : 0, 0);
		const code = library.withTexts([String(name)], (text) =>
			library.c.sqlite3_create_window_function(
				db,
				text,
				varargs ? ANY_NUMBER : parameters,
				UTF8 | (directOnly ? DIRECT_ONLY : 0),
				library.keep({ bigInts, aggregate } satisfies SqlFunction),
				callbacks.step,
				callbacks.final,
				inverse ? callbacks.value : 0,
				inverse ? callbacks.inverse : 0,
				callbacks.drop,
			),
		);
		this.#connection.check(code);
	}
}
