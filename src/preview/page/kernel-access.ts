// A page's own channel to the kernel, asked for when the first WebSocket is made. It goes past the service
// worker, which may be stopped while a socket is open.
import { KernelClient } from '#kernel/client.ts';
import { KernelStream } from '../container/kernel-stream.ts';
import type { Target } from '../frames/target.ts';
import type { ByteStream } from '../http/byte-stream.ts';
import { postToWorker } from './post-to-worker.ts';

export class KernelAccess {
	readonly #target: Target;
	#client: KernelClient | undefined;

	constructor(target: Target) {
		this.#target = target;
	}

	connect(port: number): Promise<ByteStream> {
		return KernelStream.connect(this.#kernel(), port);
	}

	/** The Cookie header, with the HttpOnly ones, which the page itself doesn't know. */
	cookieHeader(path: string): Promise<string> {
		const { port1, port2 } = new MessageChannel();
		postToWorker({ type: 'cookie-header', target: this.#target, path, port: port2 }, [port2]);
		return new Promise((resolve) => {
			port1.onmessage = ({ data }: MessageEvent<string>) => {
				port1.close();
				resolve(data);
			};
		});
	}

	#leave(client: KernelClient): void {
		client.quiet('exit', [0]);
		client.close();
		this.#client = undefined;
	}

	#kernel(): KernelClient {
		if (this.#client) return this.#client;
		const { port1, port2 } = new MessageChannel();
		postToWorker({ type: 'kernel-client', target: this.#target, port: port2 }, [port2]);
		const client = new KernelClient(port1);
		this.#client = client;
		// Servers see their sockets end with the page, not when the browser gets around to it.
		addEventListener('pagehide', () => this.#leave(client), { once: true });
		return client;
	}
}
