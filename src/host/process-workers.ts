// The workers of processes, as the kernel asks for them (kernel/hosted-workers.ts says why it makes none itself).

const SCRIPT = '/process.js';

export class ProcessWorkers {
	readonly #workers = new Map<number, Worker>();
	readonly #onError: (id: number, message: string) => void;

	constructor(onError: (id: number, message: string) => void) {
		this.#onError = onError;
		// Each worker's script would stay in the page's list, up to 250 of them.
		performance.setResourceTimingBufferSize(0);
	}

	/** `port`: the worker's way to the kernel. */
	start(id: number, port: MessagePort): void {
		const worker = new Worker(SCRIPT, { name: 'process' });
		worker.addEventListener('error', (event) => {
			// Else it is the host's own failure, too.
			event.preventDefault();
			this.#onError(id, event.message || `${SCRIPT} could not be loaded`);
		});
		worker.postMessage(port, [port]);
		this.#workers.set(id, worker);
	}

	end(id: number): void {
		this.#workers.get(id)?.terminate();
		this.#workers.delete(id);
	}

	endAll(): void {
		for (const id of this.#workers.keys()) this.end(id);
	}
}
