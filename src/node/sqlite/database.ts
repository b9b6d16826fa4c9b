// What stands behind a DatabaseSync: its connection and the JavaScript that SQLite calls for it.
import { applyChangeset } from './apply-changeset.ts';
import { Authorizer } from './authorizer.ts';
import type { Connection } from './connection.ts';
import { limitsObject } from './limits-object.ts';
import type { PreparedStatement } from './prepared-statement.ts';
import type { Session } from './session-class.ts';
import type { SqlCallbacks } from './sql-callbacks.ts';
import { UserFunctions } from './user-functions.ts';

/** Makes objects of the classes of what a database's methods give. */
export interface Wrap {
	statement(statement: PreparedStatement): object;
	session(session: Session): object;
	tagStore(database: Database, capacity: unknown): object;
}

export class Database {
	readonly connection: Connection;
	readonly functions: UserFunctions;
	readonly authorizer: Authorizer;
	readonly limits: object;
	readonly wrap: Wrap;

	constructor(connection: Connection, callbacks: () => SqlCallbacks, wrap: Wrap) {
		this.wrap = wrap;
		this.connection = connection;
		this.functions = new UserFunctions(connection, callbacks);
		this.authorizer = new Authorizer(connection);
		const { Proxy } = connection.environment.browser;
		this.limits = limitsObject(Proxy, connection.checks, connection);
	}

	applyChangeset(args: unknown[]): boolean {
		return applyChangeset(this.connection, args);
	}
}
