// internalBinding('pipe_wrap'): src/pipe_wrap.cc. Unix sockets by path, and the pipes of children's stdio.
import { errno as codes } from '#kernel/errno.ts';
import type { Address, PassedDescriptor } from '#kernel/syscalls.ts';
import type { BindingFactory } from '../environment.ts';
import { Connector } from '../net/connector.ts';
import { Listening, type OpenListener } from '../net/listening.ts';
import { KernelTransport } from '../streams/kernel-transport.ts';
import { streamClasses } from '../streams/stream-classes.ts';
import type { Transport } from '../streams/transport.ts';
import { passedHandle } from '../processes/passed-handle.ts';

const constants = { SOCKET: 0, SERVER: 1, IPC: 2, UV_READABLE: 1, UV_WRITABLE: 2 };
const EINVAL = codes['EINVAL'] ?? -22;
const EISCONN = codes['EISCONN'] ?? -106;
const EBADF = codes['EBADF'] ?? -9;
const ECANCELED = codes['ECANCELED'] ?? -125;

export const pipe_wrap: BindingFactory = (environment, base) => {
	const { LibuvStreamWrap } = streamClasses(environment);
	const connector = Connector.of(environment);

	class Pipe extends LibuvStreamWrap {
		readonly #type: number;
		#bound: Address | undefined;
		#listening: Listening | undefined;
		#held: OpenListener | undefined;
		#connecting = false;
		/** Came over the channel, and lib has not seen them. */
		readonly #passed: object[] = [];

		constructor(type: number) {
			super();
			this.#type = type;
		}

		/** The socket file is the kernel's: it is made by listen(). */
		bind(path: string): number {
			if (this.#bound) return EINVAL;
			this.#bound = { address: environment.resolvePath(path), port: 0, family: 'unix' };
			return 0;
		}

		listen(backlog: number): number {
			const held = this.#held ?? this.#hold(backlog);
			if (typeof held === 'number') return held;
			this.#held = undefined;
			this.#listening = Listening.on(environment, held, (transport) => this.#accepted(transport));
			this.activate();
			return 0;
		}

		#hold(backlog: number): OpenListener | number {
			if (!this.#bound) return EINVAL;
			const { errno, result } = environment.wait('listen', [this.#bound, backlog]);
			return errno < 0 ? errno : result;
		}

		override descriptor(): number {
			return this.#listening?.fd ?? this.#held?.fd ?? super.descriptor();
		}

		/** Becomes what another process has passed on. */
		adopt({ fd, address }: PassedDescriptor): void {
			if (address) this.#held = { fd, address };
			else this.attach(new KernelTransport(environment, fd));
		}

		override attach(transport: Transport): void {
			super.attach(transport);
			if (this.#type !== constants.IPC) return;
			if (transport instanceof KernelTransport) transport.isPrompt = true;
			this.#receive(transport.fd);
		}

		/** Always asked for, so that a descriptor is here before the bytes that tell of it. */
		#receive(channel: number): void {
			environment.kernel.post('receiveDescriptors', [channel], (errno, passed) => {
				if (errno < 0 || this.closing) return;
				this.#receive(channel);
				for (const one of passed) this.#passed.push(passedHandle(environment, one));
			});
		}

		override beforeRead(): void {
			const handle = this.#passed.shift();
			if (handle) Reflect.set(this, 'pendingHandle', handle);
		}

		#accepted(transport: Transport): void {
			const client = new Pipe(constants.SOCKET);
			client.attach(transport);
			environment.makeCallback(this, 'onconnection', 0, client);
		}

		connect(request: object, path: string): number {
			if (this.#connecting || this.transport) return EISCONN;
			this.#connecting = true;
			const address: Address = {
				address: environment.resolvePath(path),
				port: 0,
				family: 'unix',
			};
			connector.connect(address, undefined, (errno, connection) => {
				this.#connecting = false;
				if (this.closing) {
					connection?.transport.close();
					environment.makeCallback(request, 'oncomplete', ECANCELED, this, request, false, false);
					return;
				}
				if (connection) this.attach(connection.transport);
				const open = connection !== undefined;
				environment.makeCallback(request, 'oncomplete', errno, this, request, open, open);
			});
			return 0;
		}

		open(fd: number): number {
			this.attach(new KernelTransport(environment, fd));
			return 0;
		}

		/** On a channel between processes lib frames the messages; this only says that it is one. */
		get ipc(): boolean {
			return this.#type === constants.IPC;
		}

		fchmod(mode: number): number {
			if (!this.#bound) return EBADF;
			const permissions =
				(mode & constants.UV_READABLE ? 0o444 : 0) | (mode & constants.UV_WRITABLE ? 0o222 : 0);
			return environment.wait('chmod', [this.#bound.address, permissions, true]).errno;
		}

		override onClose(): void {
			this.#listening?.close();
			if (this.#held) environment.kernel.quiet('close', [this.#held.fd]);
			super.onClose();
		}
	}

	class PipeConnectWrap extends environment.ReqWrap {}

	return Object.assign(base, { Pipe, PipeConnectWrap, constants });
};
