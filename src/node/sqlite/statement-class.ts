// StatementSync.
import type { Environment } from '../environment.ts';
import { ArgumentChecks } from './argument-checks.ts';
import { NativeClass } from './native-class.ts';
import type { PreparedStatement } from './prepared-statement.ts';
import { sqliteError } from './sqlite-error.ts';
import { StatementIterator } from './statement-iterator.ts';

export function statementClass(
	environment: Environment,
	iterators: NativeClass<StatementIterator>,
): NativeClass<PreparedStatement> {
	const checks = new ArgumentChecks(environment);
	const begun = (statement: PreparedStatement, args: unknown[]): PreparedStatement => {
		statement.begin();
		statement.bind(args);
		return statement;
	};
	const setter =
		(option: keyof PreparedStatement['options'], name: string) =>
		(statement: PreparedStatement, ...[value]: unknown[]): void => {
			// Throws when it has been finalized.
			void statement.pointer;
			statement.options[option] = checks.boolean(value, name);
		};
	return new NativeClass<PreparedStatement>({
		name: 'StatementSync',
		construct() {
			throw environment.nodeError('ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
		},
		methods: {
			iterate: (statement, ...args) =>
				iterators.wrap(new StatementIterator(begun(statement, args))),
			all: (statement, ...args) => begun(statement, args).all(),
			get: (statement, ...args) => begun(statement, args).get(),
			run: (statement, ...args) => begun(statement, args).run(),
			columns,
			setAllowBareNamedParameters: setter('allowBareNamedParameters', 'allowBareNamedParameters'),
			setAllowUnknownNamedParameters: setter('allowUnknownNamedParameters', 'enabled'),
			setReadBigInts: setter('readBigInts', 'readBigInts'),
			setReturnArrays: setter('returnArrays', 'returnArrays'),
		},
		getters: { sourceSQL, expandedSQL },
	});
}

function columns(statement: PreparedStatement): object[] {
	const { pointer } = statement;
	const { c, memory } = statement.connection.library;
	return statement.columnNames().map((name, i) =>
		Object.assign(Object.create(null) as object, {
			column: memory.textOrNull(c.sqlite3_column_origin_name(pointer, i)),
			database: memory.textOrNull(c.sqlite3_column_database_name(pointer, i)),
			name,
			table: memory.textOrNull(c.sqlite3_column_table_name(pointer, i)),
			type: memory.textOrNull(c.sqlite3_column_decltype(pointer, i)),
		}),
	);
}

function sourceSQL(statement: PreparedStatement): string {
	const { pointer } = statement;
	const { c, memory } = statement.connection.library;
	return memory.text(c.sqlite3_sql(pointer));
}

function expandedSQL(statement: PreparedStatement): string {
	const { pointer, connection } = statement;
	const { c, memory } = connection.library;
	const expanded = c.sqlite3_expanded_sql(pointer);
	if (expanded === 0) {
		const error = sqliteError(connection.library, connection.db);
		error.message = 'Expanded SQL text would exceed configured limits';
		throw error;
	}
	const text = memory.text(expanded);
	c.sqlite3_free(expanded);
	return text;
}
