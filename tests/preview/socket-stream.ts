// A real TCP connection as a ByteStream: the HTTP client is tested against Node's own server.
import { connect, type Socket } from 'node:net';
import type { ByteStream } from '#preview/http/byte-stream.ts';

export class SocketStream implements ByteStream {
	readonly #socket: Socket;
	readonly #chunks: AsyncIterator<Uint8Array>;

	private constructor(socket: Socket) {
		this.#socket = socket;
		this.#chunks = socket[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
	}

	static connect(port: number): Promise<SocketStream> {
		return new Promise((resolve, reject) => {
			const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
			socket.once('error', reject);
			socket.once('connect', () => {
				socket.off('error', reject);
				resolve(new SocketStream(socket));
			});
		});
	}

	async read(): Promise<Uint8Array> {
		const { done, value } = await this.#chunks.next();
		return done ? new Uint8Array(0) : new Uint8Array(value);
	}

	write(data: Uint8Array): Promise<void> {
		return new Promise((resolve, reject) => {
			this.#socket.write(data, (error) => (error ? reject(error) : resolve()));
		});
	}

	close(): void {
		this.#socket.destroy();
	}

	reset(): void {
		this.#socket.resetAndDestroy();
	}
}
