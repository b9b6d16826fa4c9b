// AES in ECB and CBC, as OpenSSL's EVP_CipherUpdate hands out blocks: a decryption with padding holds its last block
// back, since only `final` knows what of it is padding.
import { opensslError } from '../openssl-error.ts';
import type { CipherStream } from './cipher-stream.ts';

export type BlockFunction = (block: Uint8Array) => unknown;

const size = 16;
const provider = 'Provider routines';

function failure(reason: string, number: number): Error {
	const error = opensslError(provider, reason, number);
	return Object.assign(error, { opensslErrorStack: [error.message] });
}

export class BlockCipher implements CipherStream {
	readonly #transform: BlockFunction;
	readonly #encrypts: boolean;
	/** CBC: what the next block is mixed with. */
	readonly #chain: Uint8Array | undefined;
	readonly #block = new Uint8Array(size);
	#held = new Uint8Array();
	#padding = true;

	constructor(transform: BlockFunction, encrypts: boolean, iv: Uint8Array | undefined) {
		this.#transform = transform;
		this.#encrypts = encrypts;
		this.#chain = iv?.slice();
	}

	setPadding(on: boolean): void {
		this.#padding = on;
	}

	update(input: Uint8Array): Uint8Array {
		const data = new Uint8Array(this.#held.length + input.length);
		data.set(this.#held);
		data.set(input, this.#held.length);
		let ready = data.length - (data.length % size);
		const holdsBack = !this.#encrypts && this.#padding;
		if (holdsBack && ready === data.length && ready > 0) ready -= size;
		this.#held = data.slice(ready);
		const output = data.subarray(0, ready);
		for (let at = 0; at < ready; at += size) this.#crypt(output.subarray(at, at + size));
		return output;
	}

	final(): Uint8Array {
		const held = this.#held.length;
		if (!this.#padding) {
			if (held > 0) throw failure('wrong final block length', 0x6b);
			return new Uint8Array();
		}
		const last = new Uint8Array(size);
		last.set(this.#held);
		if (this.#encrypts) {
			last.fill(size - held, held);
			this.#crypt(last);
			return last;
		}
		if (held !== size) throw failure('wrong final block length', 0x6b);
		this.#crypt(last);
		return last.subarray(0, size - this.#paddingOf(last));
	}

	/** https://www.rfc-editor.org/rfc/rfc5652#section-6.3 */
	#paddingOf(last: Uint8Array): number {
		const count = last[size - 1] ?? 0;
		const isWhole =
			count > 0 && count <= size && last.subarray(size - count).every((byte) => byte === count);
		if (!isWhole) throw failure('bad decrypt', 0x64);
		return count;
	}

	#crypt(block: Uint8Array): void {
		const chain = this.#chain;
		const work = this.#block;
		work.set(block);
		if (chain && this.#encrypts) mix(work, chain);
		this.#transform(work);
		if (chain && this.#encrypts) chain.set(work);
		if (chain && !this.#encrypts) {
			mix(work, chain);
			chain.set(block);
		}
		block.set(work);
	}
}

function mix(into: Uint8Array, other: Uint8Array): void {
	for (let index = 0; index < size; index++) into[index] = (into[index] ?? 0) ^ (other[index] ?? 0);
}
