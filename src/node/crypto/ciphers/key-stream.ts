// Ciphers that mix the data with a stream of key bytes: CTR, OFB, CFB and ChaCha20.
import type { CipherStream } from './cipher-stream.ts';

/** Fills `block` with the next key bytes. `before`: the last block of ciphertext (for CFB), undefined at first. */
export type NextBlock = (block: Uint8Array, before: Uint8Array | undefined) => void;

export class KeyStream implements CipherStream {
	readonly #next: NextBlock;
	readonly #block: Uint8Array;
	readonly #cipherText: Uint8Array;
	readonly #encrypts: boolean;
	#used: number;
	#isFirst = true;

	constructor(next: NextBlock, encrypts: boolean, blockSize = 16) {
		this.#next = next;
		this.#encrypts = encrypts;
		this.#block = new Uint8Array(blockSize);
		this.#cipherText = new Uint8Array(blockSize);
		this.#used = blockSize;
	}

	update(input: Uint8Array): Uint8Array {
		const output = new Uint8Array(input.length);
		for (let index = 0; index < input.length; index++) {
			if (this.#used === this.#block.length) {
				this.#next(this.#block, this.#isFirst ? undefined : this.#cipherText);
				this.#isFirst = false;
				this.#used = 0;
			}
			const byte = input[index] ?? 0;
			const mixed = byte ^ (this.#block[this.#used] ?? 0);
			output[index] = mixed;
			this.#cipherText[this.#used++] = this.#encrypts ? mixed : byte;
		}
		return output;
	}

	final(): Uint8Array {
		return new Uint8Array();
	}
}
