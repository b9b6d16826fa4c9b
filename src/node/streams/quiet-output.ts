// Writes to descriptors 1 and 2 that want no answer, so that printing costs no round trip.
// A quiet write never waits for the reader, so that after 64 KiB one loud write is due (syscalls.ts).
import type { Environment } from '../environment.ts';

const QUIET_LIMIT = 64 * 1024;

export class QuietOutput {
	readonly #environment: Environment;
	/** Bytes written quietly since the last loud write, by descriptor. */
	readonly #quiet = new Map<number, number>();

	constructor(environment: Environment) {
		this.#environment = environment;
	}

	/** Whether `write` may take this; if not, the caller writes aloud, which makes room again. */
	takes(fd: number, length: number): boolean {
		if (fd !== 1 && fd !== 2) return false;
		const written = (this.#quiet.get(fd) ?? 0) + length;
		if (written <= QUIET_LIMIT) return true;
		this.#quiet.delete(fd);
		return false;
	}

	/** Sent at once: what a program printed before it went into an endless loop must be seen. */
	write(fd: number, bytes: Uint8Array): void {
		this.#quiet.set(fd, (this.#quiet.get(fd) ?? 0) + bytes.byteLength);
		this.#environment.kernel.quiet('write', [fd, bytes, -1]);
		this.#environment.kernel.flush();
	}
}
