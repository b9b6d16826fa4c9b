// crypto.ECDH's handle: src/crypto/crypto_ec.cc.
import { nodeBuffer } from '../buffer/node-buffer.ts';
import { lazyScript } from '../engine/lazy-script.ts';
import type { Binding, Environment } from '../environment.ts';
import type { LazyKeys } from '../lazy/keys.ts';
import type { AsymmetricKey, EcKey } from './asymmetric-key.ts';
import { bigBytes } from './big-bytes.ts';
import type { EcCurve } from './keys/curves.ts';
import { randomBytesOf } from './random-bytes-of.ts';
import { secretBytes } from './secret-bytes.ts';

/** POINT_CONVERSION_* of OpenSSL. */
const compressed = 2;
const hybrid = 6;

export function ecdh(environment: Environment): Binding {
	const library = () => lazyScript<LazyKeys>(environment, 'keys');

	function curveOf(name: string): EcCurve {
		const found = library().curves.ec(name);
		if (found) return found;
		throw environment.nodeError('ERR_CRYPTO_INVALID_CURVE', 'Invalid EC curve name', TypeError);
	}

	function failed(message: string): Error {
		return environment.nodeError('ERR_CRYPTO_OPERATION_FAILED', message);
	}

	function invalidKey(): Error {
		const message = 'Private key is not valid for specified curve.';
		return environment.nodeError('ERR_CRYPTO_INVALID_KEYTYPE', message, RangeError);
	}

	function pointBytes(curve: EcCurve, point: Uint8Array, form: number): Uint8Array {
		const whole = curve.curve.Point.fromBytes(point);
		const bytes = whole.toBytes(form === compressed);
		// The hybrid form is the whole point, with the compressed one's parity in the first byte.
		if (form === hybrid) bytes[0] = hybrid | ((bytes.at(-1) ?? 0) & 1);
		return nodeBuffer(environment, bytes);
	}

	/** Reads, or throws what `failure` makes. */
	function attempt(read: () => AsymmetricKey, failure: () => Error): EcKey {
		try {
			return read() as EcKey;
		} catch (error) {
			if (error instanceof Error) throw failure();
			throw error;
		}
	}

	class ECDH {
		readonly #curve: EcCurve;
		#key: Partial<EcKey> = {};

		constructor(name: string) {
			this.#curve = curveOf(name);
		}

		generateKeys(): void {
			const random = randomBytesOf(environment);
			this.#key = library().generateKey.ec(random, this.#curve.name) as EcKey;
		}

		/** Text: the other's key is no point of the curve. */
		computeSecret(other: object): Uint8Array {
			const { ecPublic } = library().readDer;
			const message = 'Public key is not valid for specified curve';
			const theirs = attempt(
				() => ecPublic(this.#curve.name, secretBytes(other)),
				() => environment.nodeError('ERR_CRYPTO_ECDH_INVALID_PUBLIC_KEY', message),
			);
			if (!this.#key.private) throw invalidKey();
			const secret = library().agreement(this.#key as EcKey, theirs);
			return nodeBuffer(environment, secret ?? new Uint8Array());
		}

		getPublicKey(form: number): Uint8Array {
			if (!this.#key.public) throw failed('Failed to get ECDH public key');
			return pointBytes(this.#curve, this.#key.public, form);
		}

		getPrivateKey(): Uint8Array {
			if (!this.#key.private) throw failed('Failed to get ECDH private key');
			// As a number: without zeros in front.
			return nodeBuffer(environment, bigBytes.write(bigBytes.read(this.#key.private)));
		}

		setPrivateKey(bytes: object): void {
			const { ecPrivate } = library().readDer;
			this.#key = attempt(() => ecPrivate(this.#curve.name, secretBytes(bytes)), invalidKey);
		}

		setPublicKey(bytes: object): void {
			const { ecPublic } = library().readDer;
			const message = 'Failed to convert Buffer to EC_POINT';
			const { public: point } = attempt(
				() => ecPublic(this.#curve.name, secretBytes(bytes)),
				() => failed(message),
			);
			this.#key = { ...this.#key, public: point };
		}
	}

	function ECDHConvertKey(bytes: object, name: string, form: number): Uint8Array {
		const curve = curveOf(name);
		const { ecPublic } = library().readDer;
		const message = 'Failed to convert Buffer to EC_POINT';
		const key = attempt(
			() => ecPublic(curve.name, secretBytes(bytes)),
			() => failed(message),
		);
		return pointBytes(curve, key.public, form);
	}

	return { ECDH, ECDHConvertKey };
}
