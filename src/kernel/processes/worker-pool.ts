// Process workers that have bootstrapped and wait to become a process.
import type { Machine, WorkerLike } from '../machine.ts';

/** A worker that became a process: where its own words go from then on. */
export interface WorkerOwner {
	/** It is ready: post the start. */
	started(worker: WorkerLike): void;
	/** It did not load, or the runtime in it broke. */
	broken(message: string): void;
}

interface Pooled {
	worker: WorkerLike;
	ready: boolean;
	owner: WorkerOwner | undefined;
}

/** Bootstrapping takes a core; the process that was just started has first call on it. */
const REFILL_DELAY = 250;
const ERROR_DELAY = 20;

export class WorkerPool {
	readonly #machine: Machine;
	readonly #size: number;
	#idle: Pooled[] = [];
	#refilling = false;
	/** A worker broke before anybody used it: the next is made when it is needed, so that nothing spins. */
	#broken = false;

	constructor(machine: Machine, size: number) {
		this.#machine = machine;
		this.#size = size;
		if (size > 0) this.#idle.push(this.#create());
	}

	/** Gives a worker to `owner`. Returns the function that takes the worker away, ready or not. */
	take(owner: WorkerOwner): () => void {
		const ready = this.#idle.find((one) => one.ready);
		const pooled = ready ?? this.#idle[0] ?? this.#create();
		this.#idle = this.#idle.filter((one) => one !== pooled);
		pooled.owner = owner;
		this.#refillLater();
		if (pooled.ready) owner.started(pooled.worker);
		return () => pooled.worker.terminate();
	}

	#create(): Pooled {
		const pooled: Pooled = { worker: this.#machine.createWorker(), ready: false, owner: undefined };
		pooled.worker.onMessage((message) => {
			if (message.type === 'broken') this.#break(pooled, `${message.message}\n${message.stack}`);
			else this.#ready(pooled);
		});
		// A process that ends may throw on its way out: its `exit`, on another channel, comes first.
		pooled.worker.onError((message) =>
			this.#machine.after(ERROR_DELAY, () => this.#break(pooled, message)),
		);
		return pooled;
	}

	#ready(pooled: Pooled): void {
		pooled.ready = true;
		this.#broken = false;
		pooled.owner?.started(pooled.worker);
		// One after the other: two that bootstrap at once are ready later than one.
		this.#refillLater();
	}

	#break(pooled: Pooled, message: string): void {
		if (pooled.owner) {
			pooled.owner.broken(message);
			return;
		}
		this.#broken = true;
		this.#idle = this.#idle.filter((one) => one !== pooled);
		pooled.worker.terminate();
	}

	#refillLater(): void {
		if (this.#refilling || this.#broken) return;
		this.#refilling = true;
		this.#machine.after(REFILL_DELAY, () => {
			this.#refilling = false;
			if (this.#broken || this.#idle.length >= this.#size) return;
			this.#idle.push(this.#create());
		});
	}
}
