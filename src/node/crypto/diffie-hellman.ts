// crypto.DiffieHellman's handles: src/crypto/crypto_dh.cc.
import { nodeBuffer } from '../buffer/node-buffer.ts';
import type { Binding, Environment } from '../environment.ts';
import { bigBytes } from './big-bytes.ts';
import { isProbablePrime } from './is-probable-prime.ts';
import { modpPrime } from './modp-prime.ts';
import { opensslError } from './openssl-error.ts';
import { powerModulo } from './power-modulo.ts';
import { randomNumbers } from './random-numbers.ts';
import { randomPrime } from './random-prime.ts';
import { secretBytes } from './secret-bytes.ts';

/** DH_CHECK_* of OpenSSL. */
const flaws = { notPrime: 1, notSafe: 2, badGenerator: 8, tooSmall: 0x80 } as const;
const smallest = 512;
const library = 'Diffie-Hellman routines';

function bitsOf(value: bigint): number {
	return value === 0n ? 0 : value.toString(2).length;
}

export function diffieHellman(environment: Environment): Binding {
	const random = randomNumbers(environment);
	const isPrime = (value: bigint): boolean => isProbablePrime(value, random.below);
	const buffer = (value: bigint, size?: number): Uint8Array =>
		nodeBuffer(environment, bigBytes.write(value, size));

	function flawsOf(prime: bigint, generator: bigint): number {
		let found = bitsOf(prime) < smallest ? flaws.tooSmall : 0;
		if (!isPrime(prime)) found |= flaws.notPrime;
		else if (!isPrime(prime >> 1n)) found |= flaws.notSafe;
		if (generator <= 1n || generator >= prime - 1n) found |= flaws.badGenerator;
		return found;
	}

	function missing(kind: string): Error {
		const message = `No ${kind} key - did you forget to generate one?`;
		return environment.nodeError('ERR_CRYPTO_INVALID_STATE', message);
	}

	class Exchange {
		readonly #prime: bigint;
		readonly #generator: bigint;
		readonly #flaws: number;
		#private: bigint | undefined;
		#public: bigint | undefined;

		constructor(prime: bigint, generator: bigint, found = flawsOf(prime, generator)) {
			this.#prime = prime;
			this.#generator = generator;
			this.#flaws = found;
		}

		get verifyError(): number {
			return this.#flaws;
		}

		/** A private key that was set is kept. */
		generateKeys(): Uint8Array {
			this.#private ??= 1n + random.below(this.#prime - 2n);
			this.#public = powerModulo(this.#generator, this.#private, this.#prime);
			return buffer(this.#public);
		}

		computeSecret(other: object): Uint8Array {
			if (this.#private === undefined) {
				const message = 'Failed to compute shared secret';
				throw environment.nodeError('ERR_CRYPTO_OPERATION_FAILED', message);
			}
			const theirs = bigBytes.read(secretBytes(other));
			const size = theirs <= 1n ? 'small' : theirs >= this.#prime - 1n ? 'large' : undefined;
			if (size) {
				const message = `Supplied key is too ${size}`;
				throw environment.nodeError('ERR_CRYPTO_INVALID_KEYLEN', message, RangeError);
			}
			const secret = powerModulo(theirs, this.#private, this.#prime);
			return buffer(secret, (bitsOf(this.#prime) + 7) >> 3);
		}

		getPrime(): Uint8Array {
			return buffer(this.#prime);
		}

		getGenerator(): Uint8Array {
			return buffer(this.#generator);
		}

		getPublicKey(): Uint8Array {
			if (this.#public === undefined) throw missing('public');
			return buffer(this.#public);
		}

		getPrivateKey(): Uint8Array {
			if (this.#private === undefined) throw missing('private');
			return buffer(this.#private);
		}

		setPublicKey(bytes: object): void {
			this.#public = bigBytes.read(secretBytes(bytes));
		}

		setPrivateKey(bytes: object): void {
			this.#private = bigBytes.read(secretBytes(bytes));
		}
	}

	function generatorOf(generator: number | object): bigint {
		const value =
			typeof generator === 'number' ? BigInt(generator) : bigBytes.read(secretBytes(generator));
		if (value > 1n) return value;
		throw opensslError(library, 'bad generator', 0x65);
	}

	/** A number is how many bits a new prime shall have. */
	function primeOf(sizeOrPrime: number | object): bigint {
		if (typeof sizeOrPrime !== 'number') return bigBytes.read(secretBytes(sizeOrPrime));
		if (sizeOrPrime < 2) throw opensslError(library, 'modulus too small', 0x7e);
		if (sizeOrPrime < smallest) {
			throw environment.nodeError('ERR_INVALID_ARG_VALUE', 'Invalid DH parameters', TypeError);
		}
		return randomPrime(random, sizeOrPrime, { safe: true });
	}

	class DiffieHellman extends Exchange {
		constructor(sizeOrPrime: number | object, generator: number | object) {
			super(primeOf(sizeOrPrime), generatorOf(generator));
		}
	}

	class DiffieHellmanGroup extends Exchange {
		constructor(name: string) {
			const prime = modpPrime(name.toLowerCase());
			if (prime === undefined) {
				throw environment.nodeError('ERR_CRYPTO_UNKNOWN_DH_GROUP', 'Unknown DH group');
			}
			super(prime, 2n, 0);
		}
	}

	return { DiffieHellman, DiffieHellmanGroup };
}
