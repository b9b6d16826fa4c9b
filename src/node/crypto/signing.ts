// The handles of Sign and Verify: src/crypto/crypto_sig.cc.
import { nodeBuffer } from '../buffer/node-buffer.ts';
import { lazyScript } from '../engine/lazy-script.ts';
import type { Binding, Environment } from '../environment.ts';
import type { LazyKeys } from '../lazy/keys.ts';
import type { AsymmetricKey } from './asymmetric-key.ts';
import { digest } from './digest.ts';
import { inputBytes } from './input-bytes.ts';
import type { NamedDigest } from './keys/rsa-padding.ts';
import { namedDigest } from './named-digest.ts';
import { secretBytes } from './secret-bytes.ts';
import { signOptions } from './sign-options.ts';
import { takeKey } from './take-key.ts';

export function signing(environment: Environment): Binding {
	class Signature {
		#digest: NamedDigest | undefined;
		#parts: Uint8Array[] = [];

		init(name: string): void {
			const found = digest(environment, name);
			if (!found) {
				throw environment.nodeError('ERR_CRYPTO_INVALID_DIGEST', 'Invalid digest', TypeError);
			}
			this.#digest = namedDigest(found);
		}

		update(data: string | ArrayBufferView, encoding?: unknown): boolean {
			this.#parts.push(inputBytes(data, encoding).slice());
			return true;
		}

		protected finish(): { data: Uint8Array; digest: NamedDigest | undefined } {
			const data = new Uint8Array(this.#parts.reduce((sum, part) => sum + part.length, 0));
			let offset = 0;
			for (const part of this.#parts) {
				data.set(part, offset);
				offset += part.length;
			}
			this.#parts = [];
			return { data, digest: this.#digest };
		}

		protected check({ kind }: AsymmetricKey): void {
			if (kind !== 'ed25519' && kind !== 'ed448') return;
			const message = 'Unsupported crypto operation';
			throw environment.nodeError('ERR_CRYPTO_UNSUPPORTED_OPERATION', message);
		}
	}

	type Key = [object, number?, number?, object?, string?];

	class Sign extends Signature {
		sign(...args: [...Key, number?, number?, number?]): Uint8Array {
			const [data, format, type, passphrase, curve, padding, saltLength, encoding] = args;
			const key = takeKey(environment, [data, format, type, passphrase, curve], true);
			this.check(key);
			const { data: input, digest: named } = this.finish();
			const given = { digest: named, padding, saltLength, encoding };
			const { signature } = lazyScript<LazyKeys>(environment, 'keys');
			const made = signature.sign(key, input, signOptions(environment, key, given));
			return nodeBuffer(environment, made);
		}
	}

	class Verify extends Signature {
		verify(...args: [...Required<Key>, object, number?, number?, number?]): boolean {
			const [data, format, type, passphrase, curve, given, padding, saltLength, encoding] = args;
			const key = takeKey(environment, [data, format, type, passphrase, curve], false);
			this.check(key);
			const { data: input, digest: named } = this.finish();
			const how = { digest: named, padding, saltLength, encoding };
			const { signature } = lazyScript<LazyKeys>(environment, 'keys');
			const options = signOptions(environment, key, how);
			return signature.verify(key, input, secretBytes(given), options);
		}
	}

	return { Sign, Verify };
}
