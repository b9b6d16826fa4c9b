// A Machine for tests: workers are functions that run in this thread, time goes by itself.
import type { Machine, WorkerLike } from '#kernel/machine.ts';
import type { PortLike } from '#kernel/port-like.ts';
import type { FromProcessWorker, ProcessStart } from '#kernel/syscalls.ts';

/** What a pretended process does once it was started. */
export type Program = (start: ProcessStart, worker: PretendWorker) => void;

export class PretendWorker implements WorkerLike {
	terminated = false;
	readonly #program: Program;
	#listener: (message: FromProcessWorker) => void = () => undefined;
	#errorListener: (message: string) => void = () => undefined;

	constructor(program: Program) {
		this.#program = program;
	}

	postMessage(message: unknown): void {
		queueMicrotask(() => {
			if (!this.terminated) this.#program(message as ProcessStart, this);
		});
	}

	onMessage(listener: (message: FromProcessWorker) => void): void {
		this.#listener = listener;
	}

	onError(listener: (message: string) => void): void {
		this.#errorListener = listener;
	}

	say(message: FromProcessWorker): void {
		if (!this.terminated) this.#listener(message);
	}

	fail(message: string): void {
		if (!this.terminated) this.#errorListener(message);
	}

	terminate(): void {
		this.terminated = true;
	}
}

export class PretendMachine implements Machine {
	readonly workers: PretendWorker[] = [];
	readonly errors: unknown[] = [];
	/** Milliseconds since the epoch. */
	time = 1_700_000_000_000;
	program: Program = () => undefined;
	/** What a worker does when it was made; by default it is ready soon. */
	boot: (worker: PretendWorker) => void = (worker) =>
		queueMicrotask(() => worker.say({ type: 'ready' }));
	#seed = 1;
	readonly #later: (() => void)[] = [];

	createWorker(): WorkerLike {
		const worker = new PretendWorker((start, self) => this.program(start, self));
		this.workers.push(worker);
		this.boot(worker);
		return worker;
	}

	createChannel(): { kernel: PortLike; process: PortLike } {
		const { port1, port2 } = new MessageChannel();
		return { kernel: port1, process: port2 };
	}

	now(): number {
		return this.time;
	}

	random(bytes: Uint8Array<ArrayBuffer>): void {
		for (let i = 0; i < bytes.length; i++) {
			this.#seed = (this.#seed * 48271) % 0x7fffffff;
			bytes[i] = this.#seed & 0xff;
		}
	}

	after(_ms: number, callback: () => void): void {
		this.#later.push(callback);
	}

	/** Runs what was put off. */
	runLater(): void {
		for (const callback of this.#later.splice(0)) callback();
	}

	report(error: unknown): void {
		this.errors.push(error);
	}
}
