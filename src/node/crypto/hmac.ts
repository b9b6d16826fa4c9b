// crypto.Hmac's handle: src/crypto/crypto_hmac.cc.
import { hmac as nobleHmac } from '@noble/hashes/hmac.js';
import type { Environment } from '../environment.ts';
import { digest } from './digest.ts';
import { inputBytes } from './input-bytes.ts';
import { secretBytes } from './secret-bytes.ts';
import { textOrBuffer } from './text-or-buffer.ts';

export function hmac(environment: Environment): new () => object {
	return class Hmac {
		#state: ReturnType<typeof nobleHmac.create> | undefined;

		init(name: string, key: object): void {
			const found = digest(environment, name);
			if (!found || found.isFree) {
				const message = `Invalid digest: ${name}`;
				throw environment.nodeError('ERR_CRYPTO_INVALID_DIGEST', message, TypeError);
			}
			this.#state = nobleHmac.create(found.hash, secretBytes(key));
		}

		update(data: string | ArrayBufferView, encoding?: unknown): boolean {
			if (!this.#state) return false;
			this.#state.update(inputBytes(data, encoding));
			return true;
		}

		digest(encoding?: unknown): string | Uint8Array {
			const result = this.#state?.digest() ?? new Uint8Array();
			this.#state = undefined;
			return textOrBuffer(environment, result, encoding);
		}
	};
}
