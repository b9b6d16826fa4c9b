// database.setAuthorizer(): JavaScript that says what a statement may do while it is prepared.
import type { Connection } from './connection.ts';

const ALLOWED = [0, 1, 2];
const DENY = 1;

export class Authorizer {
	readonly #connection: Connection;
	/** Its pointer and data, once made. */
	#callback: number | undefined;
	#judge: ((...args: unknown[]) => unknown) | undefined;

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	set(callback: unknown): void {
		const { library, checks, db } = this.#connection;
		if (callback !== null && typeof callback !== 'function') {
			throw checks.wrong('The "callback" argument must be a function or null.');
		}
		if (callback === null) {
			this.#judge = undefined;
			this.#connection.check(library.c.sqlite3_set_authorizer(db, 0, 0));
			return;
		}
		this.#judge = callback as (...args: unknown[]) => unknown;
		this.#callback ??= library.callbacks.add(6, true, (_data, action, ...texts) =>
			library.attempt(() => this.#answer(action ?? 0, texts), DENY),
		);
		this.#connection.check(library.c.sqlite3_set_authorizer(db, this.#callback, 0));
	}

	#answer(action: number, texts: number[]): number {
		const { memory } = this.#connection.library;
		const details = texts.map((text) => memory.textOrNull(text));
		const answer = this.#judge?.(action, ...details);
		if (!Number.isInteger(answer)) {
			throw new TypeError('Authorizer callback must return an integer authorization code');
		}
		if (!ALLOWED.includes(Number(answer))) {
			throw new RangeError('Authorizer callback returned a invalid authorization code');
		}
		return Number(answer);
	}
}
