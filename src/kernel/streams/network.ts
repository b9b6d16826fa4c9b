// TCP on the loopback interface and unix sockets: who listens where, and connecting to them.
import type { Call } from '../call.ts';
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import type { Inode } from '../files/inode.ts';
import type { Later } from '../later.ts';
import type { Line } from '../lines/line.ts';
import type { Lines } from '../lines/lines.ts';
import type { Address, OpenPort, Pid } from '../syscalls.ts';
import { Listener, type Incoming } from './listener.ts';
import { loopback } from './loopback.ts';
import { StreamEnd } from './stream-end.ts';

export type PortListener = (open: boolean, port: OpenPort) => void;

/** Linux's net.ipv4.ip_local_port_range. */
const FIRST_EPHEMERAL = 32768;
const LAST_EPHEMERAL = 60999;

export class Network {
	readonly #ports = new Map<number, Set<Listener>>();
	readonly #sockets = new Map<Inode, Listener>();
	readonly #portListeners = new Set<PortListener>();
	readonly #lines: Lines;
	#nextPort = FIRST_EPHEMERAL;

	constructor(lines: Lines) {
		this.#lines = lines;
	}

	/** Returns the function that ends it. */
	watchPorts(listener: PortListener): () => void {
		this.#portListeners.add(listener);
		return () => this.#portListeners.delete(listener);
	}

	get openPorts(): OpenPort[] {
		const listeners = [...this.#ports.values()].flatMap((all) => [...all]);
		return listeners.map(openPort).sort((a, b) => a.port - b.port);
	}

	listen(address: Address, backlog: number, pid: Pid): Listener {
		if (!loopback.isLocal(address.address)) throw new Failure(errno.EADDRNOTAVAIL);
		if (address.port < 0 || address.port > 65535) throw new Failure(errno.EINVAL);
		const bound = { ...address, port: address.port || this.#freePort() };
		const others = this.#ports.get(bound.port) ?? new Set();
		for (const other of others) {
			const overlap =
				loopback.covers(other.address, bound) || loopback.covers(bound, other.address);
			if (overlap) throw new Failure(errno.EADDRINUSE);
		}
		const listener: Listener = new Listener(bound, backlog, pid, () => this.#close(listener));
		this.#ports.set(bound.port, others.add(listener));
		for (const tell of this.#portListeners) tell(true, openPort(listener));
		return listener;
	}

	/** `take` makes the result of the call from the caller's end. */
	connect<Result>(
		call: Call,
		address: Address,
		take: (connected: Incoming) => Result,
	): Result | Later {
		if (!loopback.isLocal(address.address)) throw new Failure(errno.ENETUNREACH);
		const peer = loopback.destination(address);
		const all = [...(this.#ports.get(peer.port) ?? [])];
		const exact = all.find((one) => one.address.address === peer.address);
		const listener = exact ?? all.find((one) => loopback.covers(one.address, peer));
		if (!listener) throw new Failure(errno.ECONNREFUSED);
		const local = { address: peer.address, port: this.#freePort(), family: peer.family };
		return listener.connect(call, () => {
			const seen = (one: Address): Address => loopback.seenBy(listener.address, one);
			const there = { local: seen(peer), peer: seen(local) };
			const [end, other] = StreamEnd.pair({ local, peer }, there, this.#lineFor(call));
			return { incoming: { end: other, ...there }, result: take({ end, local, peer }) };
		});
	}

	/** `inode` is the socket's file. */
	listenAt(inode: Inode, path: string, backlog: number, pid: Pid, onClose: () => void): Listener {
		const address: Address = { address: path, port: 0, family: 'unix' };
		const listener = new Listener(address, backlog, pid, () => {
			this.#sockets.delete(inode);
			onClose();
		});
		this.#sockets.set(inode, listener);
		return listener;
	}

	connectTo<Result>(
		call: Call,
		inode: Inode,
		take: (connected: Incoming) => Result,
	): Result | Later {
		const listener = this.#sockets.get(inode);
		if (!listener) throw new Failure(errno.ECONNREFUSED);
		const local: Address = { address: '', port: 0, family: 'unix' };
		return listener.connect(call, () => {
			const [end, other] = StreamEnd.pair(undefined, undefined, this.#lineFor(call));
			const incoming = { end: other, local: listener.address, peer: local };
			return { incoming, result: take({ end, local, peer: listener.address }) };
		});
	}

	#lineFor({ process }: Call): Line | undefined {
		return process.bell === undefined ? undefined : this.#lines.open();
	}

	#freePort(): number {
		for (let tries = FIRST_EPHEMERAL; tries <= LAST_EPHEMERAL; tries++) {
			const port = this.#nextPort;
			this.#nextPort = port === LAST_EPHEMERAL ? FIRST_EPHEMERAL : port + 1;
			if (!this.#ports.has(port)) return port;
		}
		throw new Failure(errno.EADDRINUSE);
	}

	#close(listener: Listener): void {
		const { port } = listener.address;
		const left = this.#ports.get(port);
		left?.delete(listener);
		if (left?.size === 0) this.#ports.delete(port);
		for (const tell of this.#portListeners) tell(false, openPort(listener));
	}
}

function openPort({ address, pid }: Listener): OpenPort {
	return { port: address.port, address: address.address, pid };
}
