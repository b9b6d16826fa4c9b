// A key stream with a MAC over the ciphertext and the data beside it: GCM (NIST SP 800-38D) and ChaCha20-Poly1305
// (RFC 8439), which pad and count alike.
import type { CipherStream } from './cipher-stream.ts';
import type { KeyStream } from './key-stream.ts';

export interface BlockMac {
	update(blocks: Uint8Array): unknown;
	digest(): Uint8Array;
}

export interface Authentication {
	mac: BlockMac;
	/** The last block of the MAC's input: how long data and text were, bytes. */
	lengths(data: number, text: number): Uint8Array;
	/** GCM: what the MAC is mixed with to make the tag. */
	mask?: Uint8Array;
}

const size = 16;

/** Feeds a MAC whole blocks only. */
class Blocks {
	readonly #mac: BlockMac;
	#held = new Uint8Array();
	#length = 0;

	constructor(mac: BlockMac) {
		this.#mac = mac;
	}

	get length(): number {
		return this.#length;
	}

	push(bytes: Uint8Array): void {
		this.#length += bytes.length;
		const data = new Uint8Array(this.#held.length + bytes.length);
		data.set(this.#held);
		data.set(bytes, this.#held.length);
		const ready = data.length - (data.length % size);
		if (ready > 0) this.#mac.update(data.subarray(0, ready));
		this.#held = data.slice(ready);
	}

	/** Zeros up to a whole block. */
	pad(): void {
		if (this.#held.length === 0) return;
		const block = new Uint8Array(size);
		block.set(this.#held);
		this.#mac.update(block);
		this.#held = new Uint8Array();
	}
}

export class Authenticated implements CipherStream {
	readonly #stream: KeyStream;
	readonly #encrypts: boolean;
	readonly #authentication: Authentication;
	readonly #data: Blocks;
	readonly #text: Blocks;
	#begun = false;

	constructor(stream: KeyStream, encrypts: boolean, authentication: Authentication) {
		this.#stream = stream;
		this.#encrypts = encrypts;
		this.#authentication = authentication;
		this.#data = new Blocks(authentication.mac);
		this.#text = new Blocks(authentication.mac);
	}

	authenticate(data: Uint8Array): void {
		this.#data.push(data);
	}

	update(input: Uint8Array): Uint8Array {
		this.#begin();
		const output = this.#stream.update(input);
		this.#text.push(this.#encrypts ? output : input);
		return output;
	}

	final(): Uint8Array {
		return new Uint8Array();
	}

	tag(): Uint8Array {
		this.#begin();
		this.#text.pad();
		const { mac, lengths, mask } = this.#authentication;
		mac.update(lengths(this.#data.length, this.#text.length));
		const tag = mac.digest();
		return mask ? tag.map((byte, index) => byte ^ (mask[index] ?? 0)) : tag;
	}

	#begin(): void {
		if (!this.#begun) this.#data.pad();
		this.#begun = true;
	}
}
