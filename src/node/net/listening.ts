// What TCP and Pipe servers do alike: take the address in the kernel, then accept for as long as they are open.
import type { Address } from '#kernel/syscalls.ts';
import type { Environment } from '../environment.ts';
import { Lines } from '../streams/lines.ts';
import type { Transport } from '../streams/transport.ts';
import { Connector } from './connector.ts';
import type { LocalListener } from './local-listeners.ts';
import { seenBy } from './seen-by.ts';

export interface OpenListener {
	fd: number;
	address: Address;
}

type Accepted = (transport: Transport, local: Address, peer: Address) => void;

export class Listening implements LocalListener {
	readonly address: Address;
	readonly #environment: Environment;
	readonly #fd: number;
	readonly #accepted: Accepted;
	#closed = false;

	private constructor(environment: Environment, fd: number, address: Address, accepted: Accepted) {
		this.#environment = environment;
		this.#fd = fd;
		this.address = address;
		this.#accepted = accepted;
	}

	/** Negative when the address is taken or not ours: known at once, so that listen() can fail. */
	static start(
		environment: Environment,
		address: Address,
		backlog: number,
		accepted: Accepted,
	): Listening | number {
		const { errno, result } = environment.wait('listen', [address, backlog]);
		if (errno < 0) return errno;
		return Listening.on(environment, result, accepted);
	}

	/** On a listener that another process, or another handle, has made. */
	static on(environment: Environment, listener: OpenListener, accepted: Accepted): Listening {
		const listening = new Listening(environment, listener.fd, listener.address, accepted);
		Connector.of(environment).listeners.add(listening);
		listening.#acceptNext();
		return listening;
	}

	get fd(): number {
		return this.#fd;
	}

	/** From this process; told in a turn of its own. */
	accept(transport: Transport, local: Address, peer: Address): void {
		this.#environment.loop.enqueue(() => this.#tell(transport, local, peer));
	}

	close(): void {
		if (this.#closed) return;
		this.#closed = true;
		Connector.of(this.#environment).listeners.remove(this);
		this.#environment.kernel.quiet('close', [this.#fd]);
	}

	#acceptNext(): void {
		this.#environment.kernel.post('accept', [this.#fd], (errno, connections) => {
			if (errno < 0 || this.#closed) return;
			this.#acceptNext();
			const { family } = this.address;
			for (const connection of connections) {
				const transport = Lines.of(this.#environment).connect(connection);
				const { local, peer } = connection;
				this.#environment.loop.arrive(() =>
					this.#tell(transport, seenBy(family, local), seenBy(family, peer)),
				);
			}
		});
	}

	#tell(transport: Transport, local: Address, peer: Address): void {
		if (this.#closed) transport.reset();
		else this.#accepted(transport, local, peer);
	}
}
