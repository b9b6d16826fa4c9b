// Bytes of a connection in, one response out: its head, its body in pieces, its end.
import type { HeaderList } from './header-list.ts';
import { latin1 } from './latin1.ts';
import type { Llhttp, LlhttpEvents } from './llhttp.ts';
import type { ResponseHead } from './response-head.ts';

export class ResponseParser implements LlhttpEvents {
	readonly #llhttp: Llhttp;
	readonly #pointer: number;
	readonly #withoutBody: boolean;
	#statusText = '';
	#names: string[] = [];
	#values: string[] = [];
	#lastWasName = false;
	#head: ResponseHead | undefined;
	#pieces: Uint8Array[] = [];
	#complete = false;
	#freed = false;

	/** `method` because the answer to HEAD has a length but no body. */
	constructor(llhttp: Llhttp, method: string) {
		this.#llhttp = llhttp;
		this.#withoutBody = method === 'HEAD';
		this.#pointer = llhttp.alloc(this);
	}

	/** Set when the final head has come; 1xx answers before it are passed over, 101 is not. */
	get head(): ResponseHead | undefined {
		return this.#head;
	}

	get complete(): boolean {
		return this.#complete;
	}

	/** The body since the last call. */
	takeBody(): Uint8Array[] {
		const pieces = this.#pieces;
		this.#pieces = [];
		return pieces;
	}

	/** Returns what follows an upgrade. Throws an Error with the parser's words. */
	execute(bytes: Uint8Array): Uint8Array | undefined {
		return this.#llhttp.execute(this.#pointer, bytes);
	}

	/** The server closed the connection. */
	finish(): void {
		this.#llhttp.finish(this.#pointer);
	}

	free(): void {
		if (this.#freed) return;
		this.#freed = true;
		this.#llhttp.free(this.#pointer);
	}

	onStatus(bytes: Uint8Array): void {
		this.#statusText += latin1(bytes);
	}

	onHeaderField(bytes: Uint8Array): void {
		if (this.#lastWasName) this.#names[this.#names.length - 1] += latin1(bytes);
		else this.#names.push(latin1(bytes));
		this.#lastWasName = true;
	}

	onHeaderValue(bytes: Uint8Array): void {
		if (this.#lastWasName) this.#values.push(latin1(bytes));
		else this.#values[this.#values.length - 1] += latin1(bytes);
		this.#lastWasName = false;
	}

	onHeadersComplete(status: number, upgrade: boolean, keepAlive: boolean): 0 | 1 | 2 {
		const headers: HeaderList = this.#names.map((name, i) => [name, this.#values[i] ?? '']);
		const statusText = this.#statusText;
		this.#names = [];
		this.#values = [];
		this.#statusText = '';
		if (status < 200 && status !== 101) return 0;
		const switched = upgrade && status === 101;
		this.#head = {
			status,
			statusText,
			headers,
			keepAlive: keepAlive && !switched,
			upgrade: switched,
		};
		if (switched) return 2;
		return this.#withoutBody ? 1 : 0;
	}

	onBody(bytes: Uint8Array): void {
		this.#pieces.push(bytes);
	}

	onMessageComplete(): void {
		if (this.#head) this.#complete = true;
	}
}
