// A UDP socket: datagrams wait in it until they are received; those that find no room are lost.
import type { Call } from '../call.ts';
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import { fileType } from '../file-type.ts';
import type { Later } from '../later.ts';
import type { OpenFile } from '../open-file.ts';
import type { Address, Datagram, Stat } from '../syscalls.ts';
import { WaitQueue } from '../wait-queue.ts';
import { loopback } from './loopback.ts';

/** Linux's net.core.rmem_default. */
const MOST_WAITING = 212_992;

export class DatagramSocket implements OpenFile {
	readonly kind = 'udp';
	readonly address: Address;
	/** Whether others may have the same address. */
	readonly shared: boolean;
	/** Multicast addresses that it listens to. */
	readonly groups = new Set<string>();
	readonly #onClose: () => void;
	readonly #receivable = new WaitQueue();
	#waiting: Datagram[] = [];
	#bytes = 0;

	constructor(address: Address, shared: boolean, onClose: () => void) {
		this.address = address;
		this.shared = shared;
		this.#onClose = onClose;
	}

	/** `from` as its sender is called on the sender's side. */
	deliver(data: Uint8Array, from: Address): void {
		if (this.#bytes + data.byteLength > MOST_WAITING) return;
		this.#bytes += data.byteLength;
		this.#waiting.push({ data, from: loopback.seenBy(this.address, from) });
		this.#receivable.wake();
	}

	receive(call: Call): Datagram[] | Later {
		return call.until(this.#receivable, () => {
			if (this.#waiting.length === 0) return undefined;
			const taken = this.#waiting;
			this.#waiting = [];
			this.#bytes = 0;
			return taken;
		});
	}

	stat(): Stat {
		return [0, fileType.SOCKET | 0o777, 1, 0, 0, 0, 4096, 0, 0, 0, 0, 0, 0, 0];
	}

	read(): never {
		throw new Failure(errno.EINVAL);
	}

	write(): never {
		throw new Failure(errno.EDESTADDRREQ);
	}

	closed(): void {
		this.#onClose();
	}
}
