// The executed bytes as Latin-1 text, for URLs and headers: the ASCII at the beginning, which is nearly always the
// whole head, is decoded in one go and the spans are cut out of it.
import { latin1Slice } from '../buffer/latin1-slice.ts';

const LIMIT = 4096;
const decoder = new TextDecoder();

export class HeadText {
	readonly #bytes: Uint8Array;
	#text: string | undefined;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	slice(start: number, length: number): string {
		const end = start + length;
		this.#text ??= this.#decode();
		if (end <= this.#text.length) return this.#text.slice(start, end);
		return latin1Slice(this.#bytes, start, end);
	}

	#decode(): string {
		const bytes = this.#bytes;
		const limit = Math.min(bytes.byteLength, LIMIT);
		let end = 0;
		while (end < limit && (bytes[end] ?? 0) < 0x80) end++;
		return decoder.decode(bytes.subarray(0, end));
	}
}
