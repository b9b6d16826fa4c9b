// The kernel's end of a caller's channel: replies and events go out in batches, one message per microtask.
import type { PortLike } from './port-like.ts';
import type { Continue, KernelEvent, Reply, Request, ToKernel } from './syscalls.ts';
import type { WaitMemory } from './wait-memory.ts';

const QUIET = 0;
const SYNC = -1;

export class Channel {
	readonly waitMemory: WaitMemory;
	readonly #port: PortLike;
	#batch: (Reply | KernelEvent)[] = [];
	#transfer: object[] = [];
	#scheduled = false;
	#closed = false;

	constructor(port: PortLike, onRequest: (request: Request) => void, waitMemory: WaitMemory) {
		this.#port = port;
		this.waitMemory = waitMemory;
		port.addEventListener('message', (event) => {
			for (const request of event.data as ToKernel) {
				if (this.#closed) return;
				if (isContinue(request)) waitMemory.continue();
				else onRequest(request);
			}
		});
		port.start();
	}

	/** Bytes in `result` must not be used by the kernel afterwards: they move. */
	reply(id: number, errno: number, result?: unknown): void {
		if (id === QUIET || this.#closed) return;
		if (id === SYNC) {
			this.waitMemory.answer(errno, result);
			return;
		}
		if (result instanceof Uint8Array && result.byteLength > 0) this.#transfer.push(result.buffer);
		this.#send(result === undefined ? [id, errno] : [id, errno, result]);
	}

	event(event: KernelEvent): void {
		if (!this.#closed) this.#send(event);
	}

	close(): void {
		this.#flush();
		this.#closed = true;
		this.#port.close();
	}

	#send(message: Reply | KernelEvent): void {
		this.#batch.push(message);
		if (this.#scheduled) return;
		this.#scheduled = true;
		queueMicrotask(() => {
			this.#scheduled = false;
			this.#flush();
		});
	}

	#flush(): void {
		if (this.#batch.length === 0 || this.#closed) return;
		const batch = this.#batch;
		const transfer = this.#transfer;
		this.#batch = [];
		this.#transfer = [];
		this.#port.postMessage(batch, transfer);
	}
}

function isContinue(request: Request | Continue): request is Continue {
	return request.length === 1;
}
