// An Output that writes to a Node stream.
import type { Writable } from 'node:stream';
import type { Output } from './io.ts';

export class StreamOutput implements Output {
	readonly #stream: Writable;

	constructor(stream: Writable) {
		this.#stream = stream;
	}

	get isTerminal(): boolean {
		return 'isTTY' in this.#stream && this.#stream.isTTY === true;
	}

	get columns(): number {
		const { columns } = this.#stream as { columns?: number };
		return columns !== undefined && columns > 0 ? columns : 80;
	}

	write(data: string | Uint8Array): Promise<void> {
		if (data.length === 0) return Promise.resolve();
		if (this.#stream.destroyed) return Promise.reject(brokenPipe());
		return new Promise((resolve, reject) => {
			this.#stream.write(data, (error) => (error ? reject(error) : resolve()));
		});
	}
}

function brokenPipe(): Error {
	return Object.assign(new Error('write EPIPE'), { code: 'EPIPE', syscall: 'write' });
}
