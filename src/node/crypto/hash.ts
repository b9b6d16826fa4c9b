// crypto.Hash's handle: src/crypto/crypto_hash.cc.
import type { Environment } from '../environment.ts';
import type { Digest, DigestState } from './digest.ts';
import { digest } from './digest.ts';
import { inputBytes } from './input-bytes.ts';
import { opensslError } from './openssl-error.ts';
import { textOrBuffer } from './text-or-buffer.ts';

const envelope = 'digital envelope routines';
/** Digests that OpenSSL 3 has only in its legacy provider, which Node does not load. */
const legacy = new Set(['md4', 'md4withrsaencryption', 'rsa-md4', 'whirlpool', 'mdc2', 'rsa-mdc2']);

export function hash(environment: Environment): new (...args: never[]) => object {
	function find(name: string): Digest {
		const found = digest(environment, name);
		if (found) return found;
		if (!legacy.has(name.toLowerCase())) throw new Error('Digest method not supported');
		throw Object.assign(opensslError(envelope, 'unsupported', 0x8010c), {
			opensslErrorStack: [
				'error:03000086:digital envelope routines::initialization error',
				'error:0308010C:digital envelope routines::unsupported',
			],
		});
	}

	return class Hash {
		readonly #digest: Digest;
		readonly #size: number;
		readonly #state: DigestState;
		#result: Uint8Array | undefined;

		constructor(source: string | Hash, size: number | undefined) {
			this.#digest = typeof source === 'string' ? find(source) : source.#digest;
			this.#size = size ?? (typeof source === 'string' ? this.#digest.size : source.#size);
			if (!this.#digest.isFree && this.#size !== this.#digest.size) {
				throw opensslError(envelope, 'not XOF or invalid length', 0xb2);
			}
			this.#state =
				typeof source === 'string'
					? this.#digest.begin(this.#size || this.#digest.size)
					: source.#state.clone();
		}

		update(data: string | ArrayBufferView, encoding?: unknown): boolean {
			if (this.#result) return false;
			this.#state.update(inputBytes(data, encoding));
			return true;
		}

		digest(encoding?: unknown): string | Uint8Array {
			this.#result ??= this.#size === 0 ? new Uint8Array() : this.#state.digest();
			return textOrBuffer(environment, this.#result, encoding);
		}
	};
}
