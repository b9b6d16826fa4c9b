// What the kernel needs of the world outside it: workers, channels, time and chance. The worker's main.ts
// makes one of real parts; tests make one of pretended parts.
import type { PortLike } from './port-like.ts';
import type { FromProcessWorker } from './syscalls.ts';

export interface WorkerLike {
	postMessage(message: unknown, transfer: object[]): void;
	onMessage(listener: (message: FromProcessWorker) => void): void;
	/** The script did not load, or an error escaped it. */
	onError(listener: (message: string) => void): void;
	terminate(): void;
}

export interface Machine {
	/** A process worker; says `ready` when it has bootstrapped. */
	createWorker(): WorkerLike;
	createChannel(): { kernel: PortLike; process: PortLike };
	/** Milliseconds since the epoch. */
	now(): number;
	/** Fills `bytes`. */
	random(bytes: Uint8Array<ArrayBuffer>): void;
	/** Runs `callback` after `ms`. */
	after(ms: number, callback: () => void): void;
	/** A bug in the kernel itself. */
	report(error: unknown): void;
}
