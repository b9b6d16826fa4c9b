// database.applyChangeset(): what a session recorded, done to another database.
import type { Connection } from './connection.ts';
import { sqliteError } from './sqlite-error.ts';

const OK = 0;
const ABORT = 4;
/** SQLITE_CHANGESET_ABORT; and what is none of the answers, which SQLite calls a misuse. */
const GIVE_UP = 2;
const NO_ANSWER = -1;

type Callable = (...args: unknown[]) => unknown;

interface Judges {
	filter?: Callable;
	onConflict?: Callable;
}

/** Undefined: neither of them given. `args`: changeset, options. */
export function applyChangeset(connection: Connection, args: unknown[]): boolean {
	const { library, checks, db } = connection;
	const [changes, options] = args;
	if (!(changes instanceof Uint8Array)) {
		throw checks.wrong('The "changeset" argument must be a Uint8Array.');
	}
	const judges = judgesOf(connection, options);
	const { pointer, length } = library.allocate(changes);
	const filter = library.callbacks.add(2, true, (_data, table = 0) =>
		library.attempt(() => {
			// After an error nothing more is asked.
			if (library.hasThrown) return 0;
			if (!judges.filter) return 1;
			return Number(Boolean(judges.filter(library.memory.text(table))));
		}, 0),
	);
	const conflict = library.callbacks.add(3, true, (_data, kind = 0) =>
		library.attempt(() => {
			if (!judges.onConflict) return GIVE_UP;
			const answer = judges.onConflict(kind);
			return Number.isInteger(answer) ? Number(answer) : NO_ANSWER;
		}, GIVE_UP),
	);
	const code = library.c.sqlite3changeset_apply(db, length, pointer, filter, conflict, 0);
	library.c.sqlite3_free(pointer);
	library.callbacks.remove(filter);
	library.callbacks.remove(conflict);
	library.rethrow();
	if (code !== OK && code !== ABORT) throw changesetError(connection, code);
	return code === OK;
}

function judgesOf({ checks }: Connection, given: unknown): Judges {
	if (given === undefined) return {};
	const options = checks.object(given, 'options');
	const judges: Judges = {};
	if (options['onConflict'] !== undefined) {
		judges.onConflict = checks.callable(options['onConflict'], 'options.onConflict');
	}
	if (Object.hasOwn(options, 'filter')) {
		judges.filter = checks.callable(options['filter'], 'options.filter');
	}
	return judges;
}

/** Of these Node tells the code and its meaning only. */
function changesetError({ library }: Connection, code: number): Error {
	const error = sqliteError(library, undefined, code);
	delete error.errstr;
	return error;
}
