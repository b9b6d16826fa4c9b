// An Output that writes to an open file: `> out.txt`.
import { writeSync } from 'node:fs';
import type { Output } from './io.ts';

export class FileOutput implements Output {
	readonly isTerminal = false;
	readonly columns = 80;
	readonly #fd: number;

	constructor(fd: number) {
		this.#fd = fd;
	}

	write(data: string | Uint8Array): Promise<void> {
		const bytes = typeof data === 'string' ? Buffer.from(data) : data;
		for (let written = 0; written < bytes.length;) {
			written += writeSync(this.#fd, bytes, written);
		}
		return Promise.resolve();
	}
}
