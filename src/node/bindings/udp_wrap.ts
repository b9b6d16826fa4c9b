// internalBinding('udp_wrap'): src/udp_wrap.cc. Datagrams on the loopback interface, through the kernel.
import { errno as codes } from '#kernel/errno.ts';
import type { Address, PassedDescriptor } from '#kernel/syscalls.ts';
import { asBytes } from '../buffer/as-bytes.ts';
import { encodeString } from '../buffer/encode-string.ts';
import type { BindingFactory } from '../environment.ts';
import { gatherBytes } from '../fs/gather-bytes.ts';
import { DatagramPort } from '../net/datagram-port.ts';

const constants = { UV_UDP_IPV6ONLY: 1, UV_UDP_REUSEADDR: 4, UV_UDP_REUSEPORT: 64 };
const SHARED = constants.UV_UDP_REUSEADDR | constants.UV_UDP_REUSEPORT;
/** Linux's net.core.rmem_default and wmem_default. */
const BUFFER_SIZE = 212_992;
const BROADCAST = '255.255.255.255';
const EINVAL = codes['EINVAL'] ?? -22;
const EBADF = codes['EBADF'] ?? -9;
const EACCES = codes['EACCES'] ?? -13;
const EISCONN = codes['EISCONN'] ?? -106;
const ENOTCONN = codes['ENOTCONN'] ?? -107;

interface NodeBuffer {
	from(memory: ArrayBufferLike, offset: number, length: number): Uint8Array;
}

export const udp_wrap: BindingFactory = (environment, base) => {
	class UDP extends environment.HandleWrap {
		#port: DatagramPort | undefined;
		#peer: Address | undefined;
		#broadcast = false;
		#sizes: [receive: number, send: number] = [BUFFER_SIZE, BUFFER_SIZE];

		get fd(): number {
			return this.#port?.fd ?? EBADF;
		}

		descriptor(): number {
			return this.fd;
		}

		adopt({ fd, address }: PassedDescriptor): void {
			if (address) this.#port = new DatagramPort(environment, fd, address);
		}

		bind(address: string, port: number, flags: number): number {
			return this.#bind({ address, port, family: 'IPv4' }, flags);
		}

		bind6(address: string, port: number, flags: number): number {
			return this.#bind({ address, port, family: 'IPv6' }, flags);
		}

		#bind(address: Address, flags: number): number {
			if (this.#port) return EINVAL;
			const opened = DatagramPort.open(environment, address, (flags & SHARED) !== 0);
			if (typeof opened === 'number') return opened;
			this.#port = opened;
			return 0;
		}

		open(): number {
			return EINVAL;
		}

		connect(address: string, port: number): number {
			return this.#connect({ address, port, family: 'IPv4' });
		}

		connect6(address: string, port: number): number {
			return this.#connect({ address, port, family: 'IPv6' });
		}

		#connect(peer: Address): number {
			if (this.#peer) return EISCONN;
			this.#peer = peer;
			return 0;
		}

		disconnect(): number {
			if (!this.#peer) return ENOTCONN;
			this.#peer = undefined;
			return 0;
		}

		/** With an address, or to the one it is connected to. */
		send(request: object, list: unknown[], count: number, ...to: unknown[]): number {
			return this.#send(list, to, 'IPv4');
		}

		send6(request: object, list: unknown[], count: number, ...to: unknown[]): number {
			return this.#send(list, to, 'IPv6');
		}

		/** Negative, or the length and one: it is done. */
		#send(list: unknown[], [port, address]: unknown[], family: 'IPv4' | 'IPv6'): number {
			const to: Address | undefined =
				typeof port === 'number' ? { address: String(address), port, family } : this.#peer;
			if (!to || !this.#port) return this.#port ? ENOTCONN : EBADF;
			if (to.address === BROADCAST && !this.#broadcast) return EACCES;
			const bytes = gatherBytes(list.map(bytesOf));
			const errno = this.#port.send(bytes, to);
			return errno < 0 ? errno : bytes.byteLength + 1;
		}

		recvStart(): number {
			if (!this.#port) return EBADF;
			this.activate();
			this.#port.receive((data, from) => this.#received(data, from));
			return 0;
		}

		recvStop(): number {
			this.deactivate();
			this.#port?.receive(undefined);
			return 0;
		}

		#received(data: Uint8Array, { address, port, family }: Address): void {
			const peer = this.#peer;
			if (peer && (peer.port !== port || peer.address !== address)) return;
			const { Buffer } = environment.requireBuiltin('buffer') as { Buffer: NodeBuffer };
			const buffer = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
			const from = { address, family, port };
			environment.makeCallback(this, 'onmessage', data.byteLength, this, buffer, from);
		}

		getsockname(result: object): number {
			if (!this.#port) return EBADF;
			const { address, family, port } = this.#port.address;
			Object.assign(result, { address, family, port });
			return 0;
		}

		getpeername(result: object): number {
			if (!this.#peer) return ENOTCONN;
			const { address, family, port } = this.#peer;
			Object.assign(result, { address, family, port });
			return 0;
		}

		setBroadcast(on: number): number {
			if (!this.#port) return EBADF;
			this.#broadcast = on !== 0;
			return 0;
		}

		/** There is one interface, and no router after it. */
		setTTL(ttl: number): number {
			return ttl < 1 || ttl > 255 ? EINVAL : this.#needsPort();
		}

		setMulticastTTL(ttl: number): number {
			return ttl < 0 || ttl > 255 ? EINVAL : this.#needsPort();
		}

		setMulticastLoopback(): number {
			return this.#needsPort();
		}

		setMulticastInterface(): number {
			return this.#needsPort();
		}

		#needsPort(): number {
			return this.#port ? 0 : EBADF;
		}

		addMembership(group: string): number {
			return this.#port?.join(group, true) ?? EBADF;
		}

		dropMembership(group: string): number {
			return this.#port?.join(group, false) ?? EBADF;
		}

		addSourceSpecificMembership(source: string, group: string): number {
			return this.addMembership(group);
		}

		dropSourceSpecificMembership(source: string, group: string): number {
			return this.dropMembership(group);
		}

		/** `size` 0 asks; Linux answers with twice what was set. */
		bufferSize(size: number, send: boolean, context: object): number | undefined {
			if (!this.#port || size > 0x7fffffff) {
				const [errno, code] = this.#port ? [EINVAL, 'EINVAL'] : [EBADF, 'EBADF'];
				const syscall = `uv_${send ? 'send' : 'recv'}_buffer_size`;
				const { message } = environment.uvException(errno, syscall);
				const why = message.slice(code.length + 2, message.lastIndexOf(','));
				Object.assign(context, { errno, code, message: why, syscall });
				return undefined;
			}
			const index = send ? 1 : 0;
			if (size > 0) this.#sizes[index] = size * 2;
			return this.#sizes[index];
		}

		getSendQueueSize(): number {
			return 0;
		}

		getSendQueueCount(): number {
			return 0;
		}

		override onClose(): void {
			this.#port?.close();
		}
	}

	return Object.assign(base, {
		UDP,
		SendWrap: class SendWrap extends environment.ReqWrap {},
		constants,
	});
};

function bytesOf(piece: unknown): Uint8Array {
	return typeof piece === 'string'
		? encodeString(piece, 'utf8')
		: asBytes(piece as ArrayBufferView);
}
