// Process workers, which the host page makes for the kernel and which then talk to it by a port. The kernel makes none
// itself: in Firefox a worker that makes a worker may never wake again. It sleeps until the new one is known to the
// debugger, on the very condition variable on which the new one sleeps, and one of the two is woken
// (WorkerPrivate::WaitForIsDebuggerRegistered); a page does not wait.
import type { Machine, WorkerLike } from './machine.ts';
import type { FromKernelWorker, FromProcessWorker } from './syscalls.ts';

export class HostedWorkers {
	readonly #post: (message: FromKernelWorker, transfer: object[]) => void;
	readonly #createChannel: Machine['createChannel'];
	readonly #errorListeners = new Map<number, (message: string) => void>();
	#nextId = 1;

	/** `post`: to the host. */
	constructor(
		post: (message: FromKernelWorker, transfer: object[]) => void,
		createChannel: Machine['createChannel'],
	) {
		this.#post = post;
		this.#createChannel = createChannel;
	}

	create(): WorkerLike {
		const id = this.#nextId++;
		const { kernel: port, process } = this.#createChannel();
		this.#post({ type: 'worker', id, port: process }, [process]);
		return {
			postMessage: (message, transfer) => port.postMessage(message, transfer),
			onMessage: (listener) => {
				port.addEventListener('message', ({ data }) => listener(data as FromProcessWorker));
				port.start();
			},
			onError: (listener) => this.#errorListeners.set(id, listener),
			terminate: () => {
				port.close();
				this.#errorListeners.delete(id);
				this.#post({ type: 'end-worker', id }, []);
			},
		};
	}

	/** The host says that a worker's script did not load, or that an error escaped it. */
	failed(id: number, message: string): void {
		this.#errorListeners.get(id)?.(message);
	}
}
