// internalBinding('tcp_wrap'): src/tcp_wrap.cc.
import { errno as codes } from '#kernel/errno.ts';
import type { Address } from '#kernel/syscalls.ts';
import type { BindingFactory } from '../environment.ts';
import { Connector } from '../net/connector.ts';
import { Listening } from '../net/listening.ts';
import { KernelTransport } from '../streams/kernel-transport.ts';
import { streamClasses } from '../streams/stream-classes.ts';
import type { Transport } from '../streams/transport.ts';

const SOCKET = 0;
const EINVAL = codes['EINVAL'] ?? -22;
const EISCONN = codes['EISCONN'] ?? -106;
const ENOTCONN = codes['ENOTCONN'] ?? -107;
const ECANCELED = codes['ECANCELED'] ?? -125;

/** In the order in which programs print it. */
function describe(target: object, { address, family, port }: Address): void {
	Object.assign(target, { address, family, port });
}

export const tcp_wrap: BindingFactory = (environment, base) => {
	const { LibuvStreamWrap } = streamClasses(environment);
	const connector = Connector.of(environment);

	class TCP extends LibuvStreamWrap {
		/** Where bind() put it; the port is real after listen(). */
		#bound: Address | undefined;
		#local: Address | undefined;
		#peer: Address | undefined;
		#listening: Listening | undefined;
		#connecting = false;
		#typeOfService = 0;

		get isServer(): boolean {
			return this.#listening !== undefined;
		}

		bind(address: string, port: number): number {
			return this.#bind({ address, port, family: 'IPv4' });
		}

		bind6(address: string, port: number): number {
			return this.#bind({ address, port, family: 'IPv6' });
		}

		#bind(address: Address): number {
			if (this.#bound) return EINVAL;
			this.#bound = address;
			return 0;
		}

		listen(backlog: number): number {
			const address = this.#bound ?? { address: '0.0.0.0', port: 0, family: 'IPv4' };
			const started = Listening.start(environment, address, backlog, (transport, local, peer) =>
				this.#accepted(transport, local, peer),
			);
			if (typeof started === 'number') return started;
			this.#listening = started;
			this.#local = started.address;
			this.activate();
			return 0;
		}

		#accepted(transport: Transport, local: Address, peer: Address): void {
			const client = new TCP();
			client.#connected(transport, local, peer);
			environment.makeCallback(this, 'onconnection', 0, client);
		}

		#connected(transport: Transport, local: Address, peer: Address): void {
			this.#local = local;
			this.#peer = peer;
			this.attach(transport);
		}

		connect(request: object, address: string, port: number): number {
			return this.#connect(request, { address, port, family: 'IPv4' });
		}

		connect6(request: object, address: string, port: number): number {
			return this.#connect(request, { address, port, family: 'IPv6' });
		}

		#connect(request: object, address: Address): number {
			if (this.#connecting || this.transport) return EISCONN;
			this.#connecting = true;
			connector.connect(address, this.#bound, (errno, connection) => {
				this.#connecting = false;
				if (this.closing) {
					connection?.transport.close();
					environment.makeCallback(request, 'oncomplete', ECANCELED, this, request, false, false);
					return;
				}
				if (connection) this.#connected(connection.transport, connection.local, connection.peer);
				const open = connection !== undefined;
				environment.makeCallback(request, 'oncomplete', errno, this, request, open, open);
			});
			return 0;
		}

		/** Takes over a descriptor: an inherited socket. */
		open(fd: number): number {
			this.attach(new KernelTransport(environment, fd));
			return 0;
		}

		getsockname(result: object): number {
			const address = this.#local ?? this.#bound;
			if (!address) return EINVAL;
			describe(result, address);
			return 0;
		}

		getpeername(result: object): number {
			if (!this.#peer) return ENOTCONN;
			describe(result, this.#peer);
			return 0;
		}

		setNoDelay(): number {
			return 0;
		}

		setKeepAlive(): number {
			return 0;
		}

		setTypeOfService(value: number): number {
			this.#typeOfService = value;
			return 0;
		}

		getTypeOfService(): number {
			return this.#typeOfService;
		}

		reset(callback?: () => void): number {
			if (this.closing) return 0;
			this.transport?.reset();
			this.close(callback);
			return 0;
		}

		override onClose(): void {
			this.#listening?.close();
			super.onClose();
		}
	}

	class TCPConnectWrap extends environment.ReqWrap {}

	return Object.assign(base, {
		TCP,
		TCPConnectWrap,
		constants: { SOCKET, SERVER: 1, UV_TCP_IPV6ONLY: 1, UV_TCP_REUSEPORT: 2 },
	});
};
