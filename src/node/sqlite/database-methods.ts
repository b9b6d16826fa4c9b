// The methods of DatabaseSync.
import type { Connection } from './connection.ts';
import type { Database } from './database.ts';
import type { StatementOptions } from './database-options.ts';
import { PreparedStatement } from './prepared-statement.ts';
import { serialized } from './serialized.ts';
import type { Session } from './session-class.ts';

type Method = (database: Database, ...args: unknown[]) => unknown;

/** Throws when it is not open, before anything is said about the arguments. */
function open(method: Method): Method {
	return (database, ...args) => {
		void database.connection.library;
		return method(database, ...args);
	};
}

export const databaseMethods: Readonly<Record<string, Method>> = {
	open: ({ connection }) => connection.open(),
	close: ({ connection }) => connection.close(),
	prepare: open(({ connection, wrap }, ...args) => wrap.statement(prepared(connection, args))),
	exec: open(({ connection }, sql) => connection.exec(connection.checks.string(sql, 'sql'))),
	function: open(({ functions }, ...args) => functions.addFunction(args)),
	createTagStore: open((database, capacity) => database.wrap.tagStore(database, capacity)),
	location: open(
		({ connection }, name) => connection.fileName(schemaName(connection, name)) || null,
	),
	aggregate: open(({ functions }, ...args) => functions.addAggregate(args)),
	createSession: ({ connection, wrap }, ...args) => wrap.session(session(connection, args)),
	applyChangeset: open((database, ...args) => database.applyChangeset(args)),
	enableLoadExtension({ connection }, allow) {
		const { checks, options } = connection;
		if (checks.boolean(allow, 'allow') && !options.allowExtension) {
			throw checks.state(
				'Cannot enable extension loading because it was disabled at database creation.',
			);
		}
	},
	enableDefensive: open(({ connection }, active) =>
		connection.setDefensive(connection.checks.boolean(active, 'active')),
	),
	loadExtension: open(({ connection }, path) => {
		const { checks, options, environment } = connection;
		if (!options.allowExtension) throw checks.state('extension loading is not allowed');
		checks.string(path, 'path');
		throw environment.unavailable('node:sqlite: loadExtension', 'an extension is native code.');
	}),
	serialize: open(({ connection }, name) =>
		serialized.read(connection, schemaName(connection, name)),
	),
	deserialize: open(({ connection }, ...args) => deserialize(connection, args)),
	setAuthorizer: open(({ authorizer }, callback) => authorizer.set(callback)),
};

function schemaName({ checks }: Connection, name: unknown): string {
	return name === undefined ? 'main' : checks.string(name, 'dbName');
}

function prepared(connection: Connection, args: unknown[]): PreparedStatement {
	const { checks } = connection;
	const sql = checks.string(args[0], 'sql');
	const given = args[1] === undefined ? {} : checks.object(args[1], 'options');
	const names: (keyof StatementOptions)[] = [
		'readBigInts',
		'returnArrays',
		'allowBareNamedParameters',
		'allowUnknownNamedParameters',
	];
	const options = { ...connection.options };
	for (const name of names) options[name] = checks.flag(given, name, options[name]);
	return new PreparedStatement(connection, sql, options);
}

function session(connection: Connection, args: unknown[]): Session {
	const { checks } = connection;
	const options = args.length === 0 ? {} : checks.object(args[0], 'options');
	const named = (name: string): string =>
		Object.hasOwn(options, name) ? checks.string(options[name], `options.${name}`) : '';
	const table = named('table');
	const schema = named('db') || 'main';
	const { library, db } = connection;
	const { c } = library;
	const { code, value: pointer } = library.withTexts([schema], (name) =>
		library.out((to) => c.sqlite3session_create(db, name, to)),
	);
	connection.check(code);
	connection.addSession(pointer);
	connection.check(
		library.withTexts([table], (name) => c.sqlite3session_attach(pointer, table === '' ? 0 : name)),
	);
	return { connection, pointer };
}

function deserialize(connection: Connection, [bytes, given]: unknown[]): void {
	const { checks } = connection;
	if (!(bytes instanceof Uint8Array)) {
		throw checks.wrong('The "buffer" argument must be a Uint8Array.');
	}
	if (bytes.length === 0) {
		throw checks.invalidValue('The "buffer" argument must not be empty.');
	}
	const options = given === undefined ? {} : checks.object(given, 'options');
	const name = options['dbName'];
	const schema = name === undefined ? 'main' : checks.string(name, 'options.dbName');
	serialized.replace(connection, schema, bytes);
}
