// OpenSSL's md5-sha1, the two one after the other, as TLS 1.0 signed them.
import { md5, sha1 } from '@noble/hashes/legacy.js';
import type { CHash, Hash } from '@noble/hashes/utils.js';

class Both {
	readonly blockLen = md5.blockLen;
	readonly outputLen = md5.outputLen + sha1.outputLen;
	readonly canXOF = false;
	readonly #halves: readonly [Hash<unknown>, Hash<unknown>];

	constructor(halves: readonly [Hash<unknown>, Hash<unknown>] = [md5.create(), sha1.create()]) {
		this.#halves = halves;
	}

	update(bytes: Uint8Array): this {
		for (const half of this.#halves) half.update(bytes);
		return this;
	}

	digest(): Uint8Array<ArrayBuffer> {
		const whole = new Uint8Array(this.outputLen);
		this.digestInto(whole);
		return whole;
	}

	digestInto(target: Uint8Array): void {
		const [first, second] = this.#halves;
		target.set(first.digest());
		target.set(second.digest(), md5.outputLen);
	}

	destroy(): void {
		for (const half of this.#halves) half.destroy();
	}

	clone(): Both {
		const [first, second] = this.#halves;
		return new Both([first.clone() as Hash<unknown>, second.clone() as Hash<unknown>]);
	}

	_cloneInto(): Both {
		return this.clone();
	}
}

export const md5sha1 = Object.assign((bytes: Uint8Array) => new Both().update(bytes).digest(), {
	outputLen: md5.outputLen + sha1.outputLen,
	blockLen: md5.blockLen,
	canXOF: false,
	create: () => new Both(),
}) as unknown as CHash;
