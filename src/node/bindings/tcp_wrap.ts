// internalBinding('tcp_wrap'): src/tcp_wrap.cc.
import { errno as codes } from '#kernel/errno.ts';
import type { Address, PassedDescriptor } from '#kernel/syscalls.ts';
import type { BindingFactory } from '../environment.ts';
import { Connector } from '../net/connector.ts';
import { Listening, type OpenListener } from '../net/listening.ts';
import { KernelTransport } from '../streams/kernel-transport.ts';
import { streamClasses } from '../streams/stream-classes.ts';
import type { Transport } from '../streams/transport.ts';

const SOCKET = 0;
/** libuv's, for listeners that are shared before somebody says how long. */
const BACKLOG = 511;
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
		/** A listener that nobody accepts from here: it came from another process, or goes to one. */
		#held: OpenListener | undefined;
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
			const held = this.#held ?? this.#hold(backlog);
			if (typeof held === 'number') return held;
			this.#held = undefined;
			this.#listening = Listening.on(environment, held, (transport, local, peer) =>
				this.#accepted(transport, local, peer),
			);
			this.activate();
			return 0;
		}

		#hold(backlog: number): OpenListener | number {
			const address = this.#bound ?? { address: '0.0.0.0', port: 0, family: 'IPv4' };
			const { errno, result } = environment.wait('listen', [address, backlog]);
			if (errno < 0) return errno;
			this.#local = result.address;
			return result;
		}

		/** Of a bound handle: whoever gets it will listen, this process does not. */
		override descriptor(): number {
			if (this.#listening) return this.#listening.fd;
			const [local, peer] = [this.#local, this.#peer];
			if (this.transport) return super.descriptor(local && peer ? { local, peer } : undefined);
			const held = this.#held ?? this.#hold(BACKLOG);
			if (typeof held === 'number') return held;
			this.#held = held;
			return held.fd;
		}

		/** Becomes what another process has passed on. */
		adopt({ fd, address, names }: PassedDescriptor): void {
			if (address) {
				this.#held = { fd, address };
				this.#local = address;
			} else {
				this.#local = names?.local;
				this.#peer = names?.peer;
				this.attach(new KernelTransport(environment, fd));
			}
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
			if (this.#held) environment.kernel.quiet('close', [this.#held.fd]);
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
