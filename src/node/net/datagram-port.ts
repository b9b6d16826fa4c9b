// A UDP handle's place in the kernel: an address with a descriptor, and what comes there.
import type { Address } from '#kernel/syscalls.ts';
import type { Environment } from '../environment.ts';

type Received = (data: Uint8Array, from: Address) => void;

export class DatagramPort {
	readonly fd: number;
	readonly address: Address;
	readonly #environment: Environment;
	#received: Received | undefined;
	#asked = false;
	#closed = false;

	constructor(environment: Environment, fd: number, address: Address) {
		this.#environment = environment;
		this.fd = fd;
		this.address = address;
	}

	/** Or -errno. */
	static open(environment: Environment, address: Address, shared: boolean): DatagramPort | number {
		const { errno, result } = environment.wait('bindDatagrams', [address, shared]);
		return errno < 0 ? errno : new DatagramPort(environment, result.fd, result.address);
	}

	send(data: Uint8Array, to: Address): number {
		return this.#environment.wait('sendDatagram', [this.fd, data, to]).errno;
	}

	join(group: string, on: boolean): number {
		return this.#environment.wait('joinGroup', [this.fd, group, on]).errno;
	}

	/** Who gets what comes, or nobody: then it waits. */
	receive(received: Received | undefined): void {
		this.#received = received;
		if (received) this.#ask();
	}

	close(): void {
		this.#closed = true;
		this.#environment.kernel.quiet('close', [this.fd]);
	}

	/** The handle keeps the loop alive; the posted call does not. */
	#ask(): void {
		if (this.#asked || this.#closed) return;
		this.#asked = true;
		this.#environment.kernel.post('receiveDatagrams', [this.fd], (errno, datagrams) => {
			this.#asked = false;
			if (errno < 0) return;
			for (const { data, from } of datagrams) {
				this.#environment.loop.arrive(() => {
					if (!this.#closed) this.#received?.(data, from);
				});
			}
			if (this.#received) this.#ask();
		});
	}
}
