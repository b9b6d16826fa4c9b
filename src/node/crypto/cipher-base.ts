// The handle of Cipheriv and Decipheriv: src/crypto/crypto_cipher.cc.
import { nodeBuffer } from '../buffer/node-buffer.ts';
import { lazyScript } from '../engine/lazy-script.ts';
import type { Environment } from '../environment.ts';
import type { LazyCiphers } from '../lazy/ciphers.ts';
import type { CipherFacts } from './cipher-table.ts';
import { cipherTable } from './cipher-table.ts';
import type { CipherStream } from './ciphers/cipher-stream.ts';
import { inputBytes } from './input-bytes.ts';
import { secretBytes } from './secret-bytes.ts';
import { timingSafeEqual } from './timing-safe-equal.ts';

const wholeTag = 16;

function isTagLength({ mode }: CipherFacts, length: number): boolean {
	if (mode === 'gcm') return length === 4 || length === 8 || (length >= 12 && length <= wholeTag);
	return length <= wholeTag;
}

export function cipherBase(environment: Environment): new (...args: never[]) => object {
	function check(facts: CipherFacts, key: Uint8Array, iv: Uint8Array | null): void {
		const { ivLength, isAead, keyLength } = facts;
		const given = iv?.length ?? 0;
		const fits = facts.mode === 'gcm' ? given > 0 : isAead ? given <= ivLength : given === ivLength;
		if (!fits || (iv === null && ivLength > 0)) {
			const message = 'Invalid initialization vector';
			throw environment.nodeError('ERR_CRYPTO_INVALID_IV', message, TypeError);
		}
		if (key.length !== keyLength) {
			throw environment.nodeError('ERR_CRYPTO_INVALID_KEYLEN', 'Invalid key length', RangeError);
		}
	}

	function invalidTag(length: number): Error {
		const message = `Invalid authentication tag length: ${length}`;
		return environment.nodeError('ERR_CRYPTO_INVALID_AUTH_TAG', message, TypeError);
	}

	return class CipherBase {
		readonly #facts: CipherFacts;
		readonly #encrypts: boolean;
		readonly #tagLength: number | undefined;
		#stream: CipherStream | undefined;
		#tag: Uint8Array | undefined;
		#hasData = false;

		/** `tagLength` -1: not given. */
		constructor(
			encrypts: boolean,
			name: string,
			key: object,
			iv: object | null,
			tagLength: number,
		) {
			const facts = cipherTable.find(name);
			if (!facts) throw environment.nodeError('ERR_CRYPTO_UNKNOWN_CIPHER', 'Unknown cipher');
			const secret = secretBytes(key);
			const vector = iv && secretBytes(iv);
			check(facts, secret, vector);
			if (facts.isAead && tagLength >= 0 && !isTagLength(facts, tagLength)) {
				throw invalidTag(tagLength);
			}
			this.#facts = facts;
			this.#encrypts = encrypts;
			this.#tagLength = tagLength >= 0 ? tagLength : undefined;
			const { openCipher } = lazyScript<LazyCiphers>(environment, 'ciphers');
			const empty = new Uint8Array();
			this.#stream = openCipher(facts, encrypts, secret.slice(), vector?.slice() ?? empty);
		}

		update(data: string | ArrayBufferView, encoding?: unknown): Uint8Array {
			if (!this.#stream) throw new Error('Trying to add data in unsupported state');
			this.#hasData = true;
			return nodeBuffer(environment, this.#stream.update(inputBytes(data, encoding)));
		}

		final(): Uint8Array {
			const stream = this.#stream;
			if (!stream) throw environment.nodeError('ERR_CRYPTO_INVALID_STATE', 'Invalid state');
			this.#stream = undefined;
			const rest = stream.final();
			const tag = stream.tag?.();
			if (tag && this.#encrypts) this.#tag = tag.slice(0, this.#tagLength ?? wholeTag);
			else if (tag) this.#verify(tag);
			return nodeBuffer(environment, rest);
		}

		setAutoPadding(on: boolean): boolean {
			this.#stream?.setPadding?.(on);
			return this.#stream !== undefined;
		}

		getAuthTag(): Uint8Array | undefined {
			const isReady = !this.#stream && this.#encrypts && this.#tag;
			return isReady ? nodeBuffer(environment, isReady) : undefined;
		}

		setAuthTag(source: object): boolean {
			if (!this.#stream || !this.#facts.isAead || this.#encrypts || this.#tag) return false;
			const tag = secretBytes(source);
			const expected = this.#tagLength;
			const fits =
				expected === undefined ? isTagLength(this.#facts, tag.length) : tag.length === expected;
			if (!fits) throw invalidTag(tag.length);
			this.#tag = tag.slice();
			return true;
		}

		setAAD(data: object): boolean {
			if (!this.#stream?.authenticate || this.#hasData) return false;
			this.#stream.authenticate(secretBytes(data));
			return true;
		}

		#verify(tag: Uint8Array): void {
			const expected = this.#tag;
			if (expected && timingSafeEqual(expected, tag.subarray(0, expected.length))) return;
			throw new Error('Unsupported state or unable to authenticate data');
		}
	};
}
