// What a stream handle is connected to: a kernel descriptor, or the other end in the same process.
// Callbacks come in turns of the event loop, never from inside the call that asks for them.
import type { SocketNames } from '#kernel/syscalls.ts';

/** `errno` 0 with bytes: data; UV_EOF: the end; else an error. */
export type Deliver = (errno: number, bytes: Uint8Array) => void;

export interface Transport {
	/** The kernel's descriptor, or -1. */
	readonly fd: number;
	/** The kernel's descriptor; made, if there was none. With the names of a TCP connection. */
	descriptor(names: SocketNames | undefined): number;
	startReading(deliver: Deliver): void;
	stopReading(): void;
	/**
	 * The pieces arrive together. `owned`: nobody else holds them, they need not be copied. Returns 0 when they are
	 * written, 1 when `done` will tell, or -errno.
	 */
	write(pieces: readonly Uint8Array[], owned: boolean, done: (errno: number) => void): number;
	/** No more writes; the other end reads the end after what was written. */
	shutdown(done: (errno: number) => void): void;
	close(): void;
	/** Closes so that the other end gets ECONNRESET. */
	reset(): void;
}
