// Kept-alive connections to one port. As many as are wanted at once; a few are kept idle.
import type { ByteStream } from './byte-stream.ts';
import { Connection } from './connection.ts';

// What browsers keep per host.
const MOST_IDLE = 6;

export class ConnectionPool {
	readonly #dial: () => Promise<ByteStream>;
	readonly #idle: Connection[] = [];
	#closed = false;

	constructor(dial: () => Promise<ByteStream>) {
		this.#dial = dial;
	}

	/** Rejects with what `dial` says (ECONNREFUSED). `fresh`: not one that has been used before. */
	async take(fresh = false): Promise<Connection> {
		const idle = fresh ? undefined : this.#idle.pop();
		const connection = idle ?? new Connection(await this.#dial());
		connection.use();
		return connection;
	}

	/** A response has been read to its end and the server keeps the connection open. */
	give(connection: Connection): void {
		if (this.#closed || !connection.usable || this.#idle.length >= MOST_IDLE) {
			connection.close();
			return;
		}
		this.#idle.push(connection);
		connection.rest((gone) => {
			const at = this.#idle.indexOf(gone);
			if (at >= 0) this.#idle.splice(at, 1);
		});
	}

	/** The port's server went away, or the container did. */
	close(): void {
		this.#closed = true;
		for (const connection of this.#idle.splice(0)) connection.close();
	}
}
