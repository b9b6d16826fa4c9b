// The classes of node:sqlite, as internalBinding('sqlite') gives them. The wasm is fetched when the first database is
// opened.
import type { Binding, Environment } from '../environment.ts';
import { ArgumentChecks } from './argument-checks.ts';
import { backupFunction } from './backup-function.ts';
import { Connection } from './connection.ts';
import { Database, type Wrap } from './database.ts';
import { databaseClass } from './database-class.ts';
import { databaseOptions } from './database-options.ts';
import { iteratorClass } from './iterator-class.ts';
import { sessionClass } from './session-class.ts';
import { SqlCallbacks } from './sql-callbacks.ts';
import { SqliteLibrary } from './sqlite-library.ts';
import { statementClass } from './statement-class.ts';
import { TagStore } from './tag-store.ts';
import { tagStoreClass } from './tag-store-class.ts';

const TAGS = 1000;

interface Loaded {
	library: SqliteLibrary;
	callbacks: SqlCallbacks;
}

export function sqliteBinding(
	environment: Environment,
	base: Binding,
	wasm: () => BufferSource,
): Binding {
	const checks = new ArgumentChecks(environment);
	let loaded: Loaded | undefined;
	const load = (): Loaded => {
		if (!loaded) {
			const library = new SqliteLibrary(environment, wasm());
			loaded = { library, callbacks: new SqlCallbacks(environment, library) };
		}
		return loaded;
	};
	const connect = (path: string, options: unknown[]): Connection =>
		new Connection(environment, () => load().library, path, databaseOptions(checks, options));
	const iterators = iteratorClass(environment);
	const statements = statementClass(environment, iterators);
	const sessions = sessionClass(environment);
	const tagStores = tagStoreClass(environment, iterators);
	const wrap: Wrap = {
		statement: (statement) => statements.wrap(statement),
		session: (session) => sessions.wrap(session),
		tagStore(database, given) {
			const capacity = tagCapacity(checks, given);
			const object = databases.objectOf(database);
			return tagStores.wrap(new TagStore(database.connection, object, capacity));
		},
	};
	const databases = databaseClass((isNew, args) => {
		if (!isNew) {
			const message = 'Cannot call constructor without `new`';
			throw environment.nodeError('ERR_CONSTRUCT_CALL_REQUIRED', message, TypeError);
		}
		const path = checks.path(args[0], 'path');
		return new Database(connect(path, args.slice(1)), () => load().callbacks, wrap);
	});
	return {
		DatabaseSync: databases.constructorFunction,
		StatementSync: statements.constructorFunction,
		Session: sessions.constructorFunction,
		constants: base['constants'],
		backup: backupFunction(environment, databases, (path) => connect(path, [])),
	};
}

function tagCapacity(checks: ArgumentChecks, given: unknown): number {
	if (given === undefined) return TAGS;
	const message = 'The "maxSize" argument must be a positive integer.';
	if (typeof given !== 'number') throw checks.wrong(message);
	if (!Number.isInteger(given) || given < 1) throw checks.outOfRange(message);
	return given;
}
