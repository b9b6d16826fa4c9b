// An Input that reads an open file: `< in.txt`.
import { readSync } from 'node:fs';
import type { Input } from './io.ts';

const PIECE = 65536;

export class FileInput implements Input {
	readonly isTerminal = false;
	readonly #fd: number;

	constructor(fd: number) {
		this.#fd = fd;
	}

	/** Byte by byte: a file's position cannot be moved back. */
	line(): Promise<string | undefined> {
		const bytes: number[] = [];
		const buffer = Buffer.alloc(1);
		while (readSync(this.#fd, buffer, 0, 1, null) === 1) {
			if (buffer[0] === 10) return Promise.resolve(Buffer.from(bytes).toString());
			bytes.push(buffer[0] ?? 0);
		}
		return Promise.resolve(bytes.length === 0 ? undefined : Buffer.from(bytes).toString());
	}

	async *chunks(): AsyncIterable<Uint8Array> {
		for (;;) {
			const buffer = Buffer.allocUnsafe(PIECE);
			const length = readSync(this.#fd, buffer, 0, PIECE, null);
			if (length === 0) return;
			yield await Promise.resolve(buffer.subarray(0, length));
		}
	}
}
