// Commands and answers of WebDriver BiDi, over one WebSocket (https://w3c.github.io/webdriver-bidi).
import { once } from 'node:events';
import { WebSocket } from 'ws';

interface Answer {
	id?: number;
	type: 'success' | 'error' | 'event';
	result?: unknown;
	error?: string;
	message?: string;
}

export class BidiLink {
	readonly #socket: WebSocket;
	readonly #calls = new Map<number, PromiseWithResolvers<unknown>>();
	#next = 1;

	private constructor(socket: WebSocket) {
		this.#socket = socket;
		socket.on('message', (data: Buffer) => this.#take(JSON.parse(data.toString()) as Answer));
		socket.on('close', () => {
			for (const { reject } of this.#calls.values()) reject(new Error('The browser is gone.'));
		});
	}

	static async open(address: string): Promise<BidiLink> {
		const socket = new WebSocket(address);
		await once(socket, 'open');
		return new BidiLink(socket);
	}

	async send(method: string, params: object): Promise<unknown> {
		const id = this.#next++;
		const pending = Promise.withResolvers<unknown>();
		this.#calls.set(id, pending);
		this.#socket.send(JSON.stringify({ id, method, params }));
		return pending.promise;
	}

	close(): void {
		this.#calls.clear();
		this.#socket.close();
	}

	#take({ id = 0, type, result, error, message }: Answer): void {
		const pending = this.#calls.get(id);
		this.#calls.delete(id);
		if (type === 'success') pending?.resolve(result);
		else if (type === 'error') pending?.reject(new Error(`${error}: ${message}`));
	}
}
