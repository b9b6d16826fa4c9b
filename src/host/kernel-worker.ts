// The kernel worker of one container, and the host's own channel to it (the host is process 1).
import { KernelClient } from '#kernel/client.ts';
import type { FromKernelWorker, ToKernelWorker } from '#kernel/syscalls.ts';
import { ProcessWorkers } from './process-workers.ts';

/** Workers kept bootstrapped, so that a program starts at once. */
const POOL = 2;

export class KernelWorker {
	readonly client: KernelClient;
	readonly #worker: Worker;
	readonly #processes = new ProcessWorkers((id, message) =>
		this.#post({ type: 'worker-error', id, message }),
	);
	/** Called for what breaks after the boot. */
	onError: (error: Error) => void = (error) => console.error(error);

	private constructor(worker: Worker, port: MessagePort) {
		this.#worker = worker;
		this.client = new KernelClient(port);
	}

	static async boot(workdir: string): Promise<KernelWorker> {
		const programs = await fetchShared('/programs.img');
		const worker = new Worker('/kernel.js', { name: 'kernel' });
		const { port1, port2 } = new MessageChannel();
		const kernel = new KernelWorker(worker, port1);
		const booted = kernel.#booted();
		kernel.#post({ type: 'boot', port: port2, pool: POOL, programs, workdir }, [port2]);
		await booted;
		return kernel;
	}

	/** One more caller of the kernel, at the other end of `port`. */
	addClient(name: string, port: MessagePort): void {
		this.#post({ type: 'client', name, port }, [port]);
	}

	/** Ends the kernel and with it every process. */
	terminate(): void {
		this.client.close();
		this.#worker.terminate();
		this.#processes.endAll();
	}

	#post(message: ToKernelWorker, transfer: Transferable[] = []): void {
		this.#worker.postMessage(message, transfer);
	}

	#booted(): Promise<void> {
		return new Promise((resolve, reject) => {
			let done = false;
			const fail = (error: Error): void => {
				if (done) this.onError(error);
				else reject(error);
			};
			this.#worker.addEventListener('message', ({ data }: MessageEvent<FromKernelWorker>) => {
				switch (data.type) {
					case 'booted':
						done = true;
						return resolve();
					case 'error':
						return fail(Object.assign(new Error(data.message), data));
					case 'worker':
						return this.#processes.start(data.id, data.port as MessagePort);
					case 'end-worker':
						return this.#processes.end(data.id);
					default:
						return data satisfies never;
				}
			});
			this.#worker.addEventListener('error', (event) => {
				const what = event.message || 'its script could not be loaded';
				fail(new Error(`The container's kernel failed: ${what}`));
			});
		});
	}
}

async function fetchShared(path: string): Promise<SharedArrayBuffer> {
	const response = await fetch(path);
	if (!response.ok) {
		throw new Error(
			`The container could not load ${path}: ${response.status} ${response.statusText}`,
		);
	}
	const bytes = new Uint8Array(await response.arrayBuffer());
	const shared = new SharedArrayBuffer(bytes.length);
	new Uint8Array(shared).set(bytes);
	return shared;
}
