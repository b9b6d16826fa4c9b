// An Input that reads a Node stream; opened only when a command reads, since Node's process.stdin
// takes keys as soon as it is touched.
import { StringDecoder } from 'node:string_decoder';
import type { Readable } from 'node:stream';
import type { Input } from './io.ts';

export interface StreamSource {
	open: () => Readable;
	isTerminal: boolean;
	/** Nobody else reads it: it is closed when this reader stops before its end. */
	owned: boolean;
}

export class StreamInput implements Input {
	readonly #source: StreamSource;
	readonly #signal: AbortSignal;

	constructor(source: StreamSource, signal: AbortSignal) {
		this.#source = source;
		this.#signal = signal;
	}

	get isTerminal(): boolean {
		return this.#source.isTerminal;
	}

	/** Ends early when the command is interrupted. */
	async *chunks(): AsyncIterable<Uint8Array> {
		const stream = this.#source.open();
		if (stream.destroyed) return;
		const iterator = stream.iterator({ destroyOnReturn: false });
		const stop = new AbortController();
		const aborted = new Promise<undefined>((resolve) => {
			if (this.#signal.aborted) resolve(undefined);
			const { signal } = stop;
			this.#signal.addEventListener('abort', () => resolve(undefined), { signal });
		});
		try {
			for (;;) {
				const next = await Promise.race([iterator.next(), aborted]);
				if (!next || next.done) return;
				yield next.value as Uint8Array;
			}
		} finally {
			stop.abort();
			if (this.#source.owned) stream.destroy();
			else if (!this.#signal.aborted) await iterator.return?.();
		}
	}

	async line(): Promise<string | undefined> {
		const decoder = new StringDecoder();
		let text = '';
		for await (const chunk of this.chunks()) {
			const newline = chunk.indexOf(10);
			if (newline < 0) {
				text += decoder.write(Buffer.from(chunk));
				continue;
			}
			this.#source.open().unshift(chunk.subarray(newline + 1));
			return text + decoder.write(Buffer.from(chunk.subarray(0, newline)));
		}
		return text === '' ? undefined : text;
	}
}
