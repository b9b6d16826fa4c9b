// The process's own listeners: a connection from the same process finds its other end here and never
// reaches the kernel.
import type { Address } from '#kernel/syscalls.ts';
import type { Transport } from '../streams/transport.ts';

export interface LocalListener {
	/** As bound: may be the unspecified address. */
	readonly address: Address;
	/** A connection for it; `local` is the listener's side. */
	accept(transport: Transport, local: Address, peer: Address): void;
}

const ANY_IPV4 = '0.0.0.0';
const ANY_IPV6 = '::';

/** Whether a connection to `wanted` reaches a listener on `bound`. `::` takes IPv4 as well. */
function covers(bound: Address, wanted: Address): boolean {
	if (bound.family === 'unix' || wanted.family === 'unix') {
		return bound.family === wanted.family && bound.address === wanted.address;
	}
	if (bound.port !== wanted.port) return false;
	if (bound.address === ANY_IPV6) return true;
	if (bound.family !== wanted.family) return false;
	return bound.address === ANY_IPV4 || bound.address === wanted.address;
}

export class LocalListeners {
	readonly #listeners = new Set<LocalListener>();

	add(listener: LocalListener): void {
		this.#listeners.add(listener);
	}

	remove(listener: LocalListener): void {
		this.#listeners.delete(listener);
	}

	/** The exact address wins over the unspecified one, as in the kernel. */
	find(wanted: Address): LocalListener | undefined {
		let found: LocalListener | undefined;
		for (const listener of this.#listeners) {
			if (!covers(listener.address, wanted)) continue;
			if (listener.address.address === wanted.address) return listener;
			found ??= listener;
		}
		return found;
	}
}
