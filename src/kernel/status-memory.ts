// Counters in shared memory that the kernel alone writes and every process reads without asking.
const LENGTH = 16;
/** Counts image mounts; see `imageMounts` in syscalls.ts. */
const MOUNTS = 0;

export class StatusMemory {
	readonly memory: SharedArrayBuffer;
	readonly #cells: Int32Array;

	constructor(memory?: SharedArrayBuffer) {
		this.memory = memory ?? new SharedArrayBuffer(LENGTH * Int32Array.BYTES_PER_ELEMENT);
		this.#cells = new Int32Array(this.memory);
	}

	get mounts(): number {
		return Atomics.load(this.#cells, MOUNTS);
	}

	countMount(): void {
		Atomics.add(this.#cells, MOUNTS, 1);
	}
}
