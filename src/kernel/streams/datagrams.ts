// UDP on the loopback interface: who has which address, and who gets what is sent there.
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import type { Address } from '../syscalls.ts';
import { DatagramSocket } from './datagram-socket.ts';
import { loopback } from './loopback.ts';

const FIRST_EPHEMERAL = 32768;
const LAST_EPHEMERAL = 60999;
/** 65535 without the headers of IP and UDP. */
const LONGEST = 65_507;
const MULTICAST = /^(22[4-9]|23\d)\.|^ff/i;
const BROADCAST = '255.255.255.255';

export class Datagrams {
	readonly #ports = new Map<number, Set<DatagramSocket>>();
	#nextPort = FIRST_EPHEMERAL;

	bind(address: Address, shared: boolean): DatagramSocket {
		const { address: host } = address;
		if (!loopback.isLocal(host) && !MULTICAST.test(host)) throw new Failure(errno.EADDRNOTAVAIL);
		const bound = { ...address, port: address.port || this.#freePort() };
		const others = this.#ports.get(bound.port) ?? new Set();
		for (const other of others) {
			const overlap =
				loopback.covers(other.address, bound) || loopback.covers(bound, other.address);
			if (overlap && !(shared && other.shared)) throw new Failure(errno.EADDRINUSE);
		}
		const socket: DatagramSocket = new DatagramSocket(bound, shared, () => {
			others.delete(socket);
			if (others.size === 0) this.#ports.delete(bound.port);
		});
		this.#ports.set(bound.port, others.add(socket));
		return socket;
	}

	/** Nobody there is no error: the datagram is lost. */
	send(socket: DatagramSocket, data: Uint8Array, to: Address): void {
		if (data.byteLength > LONGEST) throw new Failure(errno.EMSGSIZE);
		const target = loopback.destination(to);
		const from = sender(socket.address, target);
		for (const one of this.#receivers(target)) one.deliver(data, from);
	}

	#receivers(target: Address): DatagramSocket[] {
		const all = [...(this.#ports.get(target.port) ?? [])];
		if (MULTICAST.test(target.address))
			return all.filter(({ groups }) => groups.has(target.address));
		if (target.address === BROADCAST) return all;
		if (!loopback.isLocal(target.address)) throw new Failure(errno.ENETUNREACH);
		const exact = all.findLast(({ address }) => address.address === target.address);
		const one = exact ?? all.findLast(({ address }) => loopback.covers(address, target));
		return one ? [one] : [];
	}

	#freePort(): number {
		for (let tries = FIRST_EPHEMERAL; tries <= LAST_EPHEMERAL; tries++) {
			const port = this.#nextPort;
			this.#nextPort = port === LAST_EPHEMERAL ? FIRST_EPHEMERAL : port + 1;
			if (!this.#ports.has(port)) return port;
		}
		throw new Failure(errno.EADDRINUSE);
	}
}

/** A socket on every address sends from the one that it reaches. */
function sender({ address, port }: Address, { address: target, family }: Address): Address {
	if (!loopback.isWildcard(address)) return { address, port, family };
	const reached = loopback.isLocal(target) ? target : family === 'IPv4' ? '127.0.0.1' : '::1';
	return { address: reached, port, family };
}
