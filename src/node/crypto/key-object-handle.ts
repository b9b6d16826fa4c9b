// What a KeyObject holds on to: src/crypto/crypto_keys.cc.
import { decodeBytes } from '../buffer/decode-bytes.ts';
import { encodeString } from '../buffer/encode-string.ts';
import { nodeBuffer } from '../buffer/node-buffer.ts';
import type { Binding, Environment } from '../environment.ts';
import type { KeyData } from './key-data.ts';
import { keyData } from './key-data.ts';
import { secretBytes } from './secret-bytes.ts';
import { timingSafeEqual } from './timing-safe-equal.ts';

export function keyObjectHandle(environment: Environment, base: Binding): new () => object {
	const secret = base['kKeyTypeSecret'];

	function unavailable(): Error {
		const why = 'only secret keys exist in this runtime so far';
		return environment.unavailable('crypto: public and private keys', why);
	}

	function dataOf(handle: object): KeyData {
		const data = keyData.get(handle);
		if (!data) throw new Error('The key handle was not initialized');
		return data;
	}

	function secretOf(handle: object): Uint8Array<ArrayBuffer> {
		const data = dataOf(handle);
		if (data.type !== 'secret') throw unavailable();
		return data.bytes;
	}

	return class KeyObjectHandle {
		init(type: unknown, source: object): void {
			if (type !== secret) throw unavailable();
			keyData.set(this, { type: 'secret', bytes: secretBytes(source).slice() });
		}

		initJwk(jwk: { k: string }): void {
			keyData.set(this, { type: 'secret', bytes: encodeString(jwk.k, 'base64url') });
		}

		getSymmetricKeySize(): number {
			return secretOf(this).length;
		}

		export(): Uint8Array {
			return nodeBuffer(environment, secretOf(this));
		}

		exportJwk(jwk: Record<string, unknown>): Record<string, unknown> {
			jwk['kty'] = 'oct';
			jwk['k'] = decodeBytes(secretOf(this), 'base64url');
			return jwk;
		}

		equals(other: object): boolean {
			const one = secretOf(this);
			const two = secretOf(other);
			return one.length === two.length && timingSafeEqual(one, two);
		}
	};
}
