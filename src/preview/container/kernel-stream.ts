// A TCP connection inside the container: a descriptor of the kernel.
import type { KernelClient } from '#kernel/client.ts';
import type { Fd } from '#kernel/syscalls.ts';
import type { ByteStream } from '../http/byte-stream.ts';

const READ_SIZE = 256 * 1024;

export class KernelStream implements ByteStream {
	readonly #client: KernelClient;
	readonly #fd: Fd;
	#closed = false;

	private constructor(client: KernelClient, fd: Fd) {
		this.#client = client;
		this.#fd = fd;
	}

	/** Rejects with ECONNREFUSED when nobody listens. Servers listen on either family; v4 is tried first. */
	static async connect(client: KernelClient, port: number): Promise<KernelStream> {
		try {
			const { fd } = await client.call('connect', { address: '127.0.0.1', port, family: 'IPv4' });
			return new KernelStream(client, fd);
		} catch (error) {
			if (!(error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED'))
				throw error;
			const { fd } = await client.call('connect', { address: '::1', port, family: 'IPv6' });
			return new KernelStream(client, fd);
		}
	}

	read(): Promise<Uint8Array> {
		return this.#client.call('read', this.#fd, READ_SIZE, -1);
	}

	async write(data: Uint8Array): Promise<void> {
		for (let sent = 0; sent < data.length;) {
			sent += await this.#client.call('write', this.#fd, data.subarray(sent), -1);
		}
	}

	close(): void {
		if (this.#closed) return;
		this.#closed = true;
		this.#client.quiet('close', [this.#fd]);
	}

	reset(): void {
		if (this.#closed) return;
		this.#closed = true;
		this.#client.quiet('reset', [this.#fd]);
		this.#client.quiet('close', [this.#fd]);
	}
}
