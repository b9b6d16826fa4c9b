// Makes connections for TCP and Pipe handles: linked inside the process when it listens itself, else by the
// kernel. One for each environment.
import { errno as codes } from '#kernel/errno.ts';
import type { Address } from '#kernel/syscalls.ts';
import type { Environment } from '../environment.ts';
import { Lines } from '../streams/lines.ts';
import { LocalTransport } from '../streams/local-transport.ts';
import type { Transport } from '../streams/transport.ts';
import { EphemeralPorts } from './ephemeral-ports.ts';
import { LocalListeners } from './local-listeners.ts';
import { loopback } from './loopback.ts';
import { seenBy } from './seen-by.ts';

export interface Connection {
	transport: Transport;
	local: Address;
	peer: Address;
}

/** `errno` 0 with a connection, or negative. Called in a turn of the loop. */
type Connected = (errno: number, connection: Connection | undefined) => void;

const ECONNRESET = codes['ECONNRESET'] ?? -104;

const made = new WeakMap<Environment, Connector>();

export class Connector {
	readonly listeners = new LocalListeners();
	readonly #environment: Environment;
	readonly #ports = new EphemeralPorts();

	private constructor(environment: Environment) {
		this.#environment = environment;
	}

	static of(environment: Environment): Connector {
		let connector = made.get(environment);
		if (!connector) {
			connector = new Connector(environment);
			made.set(environment, connector);
		}
		return connector;
	}

	/** `from`: what the handle was bound to, if it was. */
	connect(wanted: Address, from: Address | undefined, done: Connected): void {
		const target = loopback(wanted);
		const listener = this.listeners.find(target);
		if (!listener) {
			this.#environment.post('connect', [target], (errno, result) => {
				if (errno < 0) done(errno, undefined);
				else {
					const transport = Lines.of(this.#environment).connect(result);
					done(0, { transport, local: result.local, peer: result.peer });
				}
			});
			return;
		}
		const local = from ?? this.#clientAddress(target);
		const [ours, theirs] = LocalTransport.pair(this.#environment);
		const { family } = listener.address;
		// The listener sees the connection first, as in a real loopback connection.
		listener.accept(theirs, seenBy(family, target), seenBy(family, local));
		this.#environment.loop.requestStarted();
		this.#environment.loop.enqueue(() => {
			this.#environment.loop.requestEnded();
			if (ours.broken) done(ECONNRESET, undefined);
			else done(0, { transport: ours, local, peer: target });
		});
	}

	#clientAddress(target: Address): Address {
		if (target.family === 'unix') return { address: '', port: 0, family: 'unix' };
		return { address: target.address, port: this.#ports.take(), family: target.family };
	}
}
