// Calls the functions of the page that boots the container, whatever browser it is in.
import type { WebSocket } from 'ws';
import type { PageApi, PageCall, PageMessage, PageMethod } from './page/page-api.ts';

type Result<M extends PageMethod> = Promise<Awaited<ReturnType<PageApi[M]>>>;

export class PageLink {
	readonly #socket: WebSocket;
	readonly #calls = new Map<number, PromiseWithResolvers<unknown>>();
	#next = 1;
	/** Called for what a process says. */
	onOutput: (process: number, text: string) => void = () => undefined;
	onExit: (process: number, code: number) => void = () => undefined;

	constructor(socket: WebSocket) {
		this.#socket = socket;
		socket.on('message', (data: Buffer) => {
			this.#take(JSON.parse(data.toString()) as PageMessage);
		});
		socket.on('close', () => this.#end());
	}

	call<M extends PageMethod>(method: M, ...args: Parameters<PageApi[M]>): Result<M> {
		const call: PageCall = { id: this.#next++, method, args };
		const pending = Promise.withResolvers<unknown>();
		this.#calls.set(call.id, pending);
		this.#socket.send(JSON.stringify(call));
		return pending.promise as Result<M>;
	}

	#take(message: PageMessage): void {
		if (message.type === 'output') return this.onOutput(message.process, message.text);
		if (message.type === 'exit') return this.onExit(message.process, message.code);
		const pending = this.#calls.get(message.id);
		this.#calls.delete(message.id);
		if (message.type === 'result') pending?.resolve(message.result);
		else pending?.reject(new Error(message.message));
	}

	#end(): void {
		for (const { reject } of this.#calls.values()) reject(new Error('The page is gone.'));
		this.#calls.clear();
	}
}
