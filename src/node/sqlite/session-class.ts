// Session: what changed in a database since it was made, as a changeset or a patchset.
import type { Environment } from '../environment.ts';
import type { Connection } from './connection.ts';
import { NativeClass } from './native-class.ts';
import type { SqliteExports } from './sqlite-exports.ts';

export interface Session {
	connection: Connection;
	pointer: number;
}

type Writer = 'sqlite3session_changeset' | 'sqlite3session_patchset';

export function sessionClass(environment: Environment): NativeClass<Session> {
	return new NativeClass<Session>({
		name: 'Session',
		construct() {
			throw environment.nodeError('ERR_ILLEGAL_CONSTRUCTOR', 'Illegal constructor');
		},
		methods: {
			changeset: (session) => changes(session, 'sqlite3session_changeset'),
			patchset: (session) => changes(session, 'sqlite3session_patchset'),
			close,
		},
		dispose(session) {
			if (session.connection.isOpen && session.connection.hasSession(session.pointer))
				close(session);
		},
	});
}

function close(session: Session): void {
	checkOpen(session);
	session.connection.endSession(session.pointer);
}

function checkOpen({ connection, pointer }: Session): SqliteExports {
	const { c } = connection.library;
	if (!connection.hasSession(pointer)) throw connection.checks.state('session is not open');
	return c;
}

function changes(session: Session, writer: Writer): Uint8Array {
	const c = checkOpen(session);
	const { connection, pointer } = session;
	const { library } = connection;
	const to = library.memory;
	const size = c.malloc(8);
	try {
		connection.check(c[writer](pointer, size, size + 4));
		const data = to.word(size + 4);
		const bytes = to.copy(data, to.word(size));
		c.sqlite3_free(data);
		return bytes;
	} finally {
		c.free(size);
	}
}
