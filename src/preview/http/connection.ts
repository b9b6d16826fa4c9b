// A connection that can lie idle: while nobody uses it one read stays open, so that the server's
// close is noticed before a request is sent into it.
import type { ByteStream } from './byte-stream.ts';

export class Connection {
	readonly #stream: ByteStream;
	#idleRead: Promise<Uint8Array> | undefined;
	#usable = true;
	#used = 0;

	constructor(stream: ByteStream) {
		this.#stream = stream;
	}

	/** It has carried a request before: the server may have closed it in the meantime. */
	get reused(): boolean {
		return this.#used > 1;
	}

	get usable(): boolean {
		return this.#usable;
	}

	/** Counts a request. */
	use(): void {
		this.#used += 1;
	}

	read(): Promise<Uint8Array> {
		const pending = this.#idleRead ?? this.#stream.read();
		this.#idleRead = undefined;
		return pending;
	}

	write(data: Uint8Array): Promise<void> {
		return this.#stream.write(data);
	}

	/** Whatever comes while it lies idle, an end or stray bytes, makes it useless. */
	rest(gone: (connection: Connection) => void): void {
		const read = this.#stream.read();
		this.#idleRead = read;
		const drop = (): void => {
			if (this.#idleRead !== read) return;
			this.close();
			gone(this);
		};
		read.then(drop, drop);
	}

	close(): void {
		this.#usable = false;
		this.#stream.close();
	}

	reset(): void {
		this.#usable = false;
		this.#stream.reset();
	}
}
