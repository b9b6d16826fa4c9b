// What a KeyObject holds on to: src/crypto/crypto_keys.cc.
import { decodeBytes } from '../buffer/decode-bytes.ts';
import { encodeString } from '../buffer/encode-string.ts';
import { nodeBuffer } from '../buffer/node-buffer.ts';
import { lazyScript } from '../engine/lazy-script.ts';
import type { Binding, Environment } from '../environment.ts';
import type { LazyKeys } from '../lazy/keys.ts';
import type { AsymmetricKey } from './asymmetric-key.ts';
import { bigBytes } from './big-bytes.ts';
import type { KeyData } from './key-data.ts';
import { keyData } from './key-data.ts';
import { keyLocks } from './key-locks.ts';
import { secretBytes } from './secret-bytes.ts';
import type { KeyArguments } from './take-key.ts';
import { takeKey } from './take-key.ts';
import { timingSafeEqual } from './timing-safe-equal.ts';

type Fields = Record<string, unknown>;
type Jwk = { kty?: unknown; k?: unknown };

const compressed = 2;
const jwkFormat = 2;
const pemFormat = 1;

function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
	return one.length === other.length && timingSafeEqual(one, other);
}

function isSameKey(one: AsymmetricKey, other: AsymmetricKey): boolean {
	if ('n' in one) return 'n' in other && one.n === other.n && one.e === other.e;
	if ('n' in other || one.kind !== other.kind) return false;
	return isSameBytes(one.public, other.public);
}

export function keyObjectHandle(environment: Environment, base: Binding): new () => object {
	const types = {
		secret: base['kKeyTypeSecret'],
		public: base['kKeyTypePublic'],
		private: base['kKeyTypePrivate'],
	};
	const library = () => lazyScript<LazyKeys>(environment, 'keys');

	function dataOf(handle: object): KeyData {
		const data = keyData.get(handle);
		if (!data) throw new Error('The key handle was not initialized');
		return data;
	}

	function secretOf(handle: object): Uint8Array<ArrayBuffer> {
		const data = dataOf(handle);
		if (data.type !== 'secret') throw new TypeError('The key is not secret');
		return data.bytes;
	}

	function keyOf(handle: object): AsymmetricKey {
		const data = dataOf(handle);
		if (data.type === 'secret') throw new TypeError('The key is secret');
		return data.key;
	}

	function rawOf(bytes: Uint8Array | undefined): Uint8Array {
		if (bytes) return nodeBuffer(environment, bytes);
		const message = 'The key has no raw form';
		throw environment.nodeError('ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS', message);
	}

	/** A secret key may come as a JWK too. */
	function secretFrom(source: object, format: unknown): Uint8Array<ArrayBuffer> {
		const jwk = source as Jwk;
		if (format !== jwkFormat) return secretBytes(source).slice();
		if (jwk.kty === 'oct' && typeof jwk.k === 'string') return encodeString(jwk.k, 'base64url');
		throw environment.nodeError(
			'ERR_CRYPTO_INVALID_JWK',
			'Invalid JWK secret key format',
			TypeError,
		);
	}

	return class KeyObjectHandle {
		init(type: unknown, ...from: KeyArguments): void {
			if (type === types.secret) {
				keyData.set(this, { type: 'secret', bytes: secretFrom(from[0], from[1]) });
				return;
			}
			const isPrivate = type === types.private;
			const key = takeKey(environment, from, isPrivate);
			if (isPrivate && key.private === undefined) {
				throw environment.nodeError('ERR_CRYPTO_INVALID_JWK', 'Invalid JWK private key', TypeError);
			}
			keyData.set(this, { type: isPrivate ? 'private' : 'public', key });
		}

		getKeyType(): unknown {
			return types[dataOf(this).type];
		}

		getSymmetricKeySize(): number {
			return secretOf(this).length;
		}

		getAsymmetricKeyType(): string {
			return keyOf(this).kind;
		}

		checkEcKeyData(): boolean {
			// The curve's library refuses points that are not on it when it reads them.
			return keyOf(this).kind === 'ec';
		}

		keyDetail(fields: Fields): Fields {
			const key = keyOf(this);
			if (key.kind === 'ec') fields['namedCurve'] = key.curve;
			if (!('n' in key)) return fields;
			fields['modulusLength'] = key.n.toString(2).length;
			fields['publicExponent'] = bigBytes.write(key.e).buffer;
			return fields;
		}

		export(
			format = pemFormat,
			type = 0,
			cipher?: string | null,
			passphrase?: object,
		): string | Uint8Array {
			const data = dataOf(this);
			if (data.type === 'secret') return nodeBuffer(environment, data.bytes);
			const secret = passphrase && secretBytes(passphrase);
			const close =
				cipher && secret
					? (bytes: Uint8Array, isOld: boolean) =>
							keyLocks.close(environment, bytes, [cipher, secret, isOld])
					: undefined;
			const isPrivate = data.type === 'private';
			const written = library().writeKey(data.key, isPrivate, [format, type], close);
			return typeof written === 'string' ? written : nodeBuffer(environment, written);
		}

		exportJwk(jwk: Fields): Fields {
			const data = dataOf(this);
			if (data.type !== 'secret')
				return library().jwk.write(data.key, data.type === 'private', jwk);
			jwk['kty'] = 'oct';
			jwk['k'] = decodeBytes(data.bytes, 'base64url');
			return jwk;
		}

		rawPublicKey(): Uint8Array {
			const key = keyOf(this);
			return rawOf('n' in key ? undefined : key.public);
		}

		rawPrivateKey(): Uint8Array {
			const key = keyOf(this);
			return rawOf('n' in key ? undefined : key.private);
		}

		exportECPublicRaw(form: number): Uint8Array {
			const key = keyOf(this);
			if (key.kind !== 'ec' || form !== compressed) return this.rawPublicKey();
			const point = library().curves.ec(key.curve)?.curve.Point.fromBytes(key.public);
			return rawOf(point?.toBytes(true));
		}

		exportECPrivateRaw(): Uint8Array {
			return this.rawPrivateKey();
		}

		equals(other: object): boolean {
			const [one, two] = [dataOf(this), dataOf(other)];
			if (one.type === 'secret') return two.type === 'secret' && isSameBytes(one.bytes, two.bytes);
			return one.type === two.type && isSameKey(one.key, two.key);
		}
	};
}
