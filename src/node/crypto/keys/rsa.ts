// RSA (RFC 8017): the operation itself, by the Chinese remainder theorem where the primes are known.
import type { RsaKey } from '../asymmetric-key.ts';
import { bigBytes } from '../big-bytes.ts';
import { powerModulo } from '../power-modulo.ts';

function privateOperation(key: RsaKey, value: bigint): bigint {
	if (!key.private) throw new TypeError('not a private key');
	const { p, q, dp, dq, qi } = key.private;
	const one = powerModulo(value, dp, p);
	const two = powerModulo(value, dq, q);
	const difference = (((one - two) % p) + p) % p;
	return two + q * ((qi * difference) % p);
}

export const rsa = {
	/** Bytes of the modulus. */
	size: (key: RsaKey): number => (key.n.toString(2).length + 7) >> 3,

	public: (key: RsaKey, block: Uint8Array): Uint8Array<ArrayBuffer> =>
		bigBytes.write(powerModulo(bigBytes.read(block), key.e, key.n), rsa.size(key)),

	private: (key: RsaKey, block: Uint8Array): Uint8Array<ArrayBuffer> =>
		bigBytes.write(privateOperation(key, bigBytes.read(block)), rsa.size(key)),
};
