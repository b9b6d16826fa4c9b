// ScryptJob: src/crypto/crypto_scrypt.cc.
import type { Environment } from '../../environment.ts';
import { lazyScript } from '../../engine/lazy-script.ts';
import type { LazyHashes } from '../../lazy/hashes.ts';
import type { Work } from '../job-class.ts';
import { secretBytes } from '../secret-bytes.ts';

/** Work between two turns of the loop, milliseconds. */
const slice = 10;

export function scrypt(environment: Environment) {
	function check(N: number, r: number, p: number, maxmem: number): void {
		const code = 'ERR_CRYPTO_INVALID_SCRYPT_PARAMS';
		const isPowerOfTwo = N > 1 && (N & (N - 1)) === 0;
		if (!isPowerOfTwo || r < 1 || p < 1) {
			throw environment.nodeError(code, 'Invalid scrypt params', RangeError);
		}
		// EVP_PBE_scrypt: what V, B and T take together.
		const needed = 128 * r * (N + p + 2);
		if (p > (2 ** 30 - 1) / r || needed > maxmem || Math.log2(N) >= 16 * r) {
			const reason = 'error:030000AC:digital envelope routines::memory limit exceeded';
			throw environment.nodeError(code, `Invalid scrypt params: ${reason}`, RangeError);
		}
	}

	return (
		password: object,
		salt: object,
		N: number,
		r: number,
		p: number,
		maxmem: number,
		size: number,
	): Work => {
		check(N, r, p, maxmem);
		const secret = secretBytes(password).slice();
		const salted = secretBytes(salt).slice();
		const options = { N, r, p, dkLen: size, maxmem: 2 ** 31 };
		return {
			now() {
				if (size === 0) return new ArrayBuffer(0);
				const hashes = lazyScript<LazyHashes>(environment, 'hashes');
				return hashes.scrypt(secret, salted, options).buffer;
			},
			async later() {
				if (size === 0) return new ArrayBuffer(0);
				const hashes = lazyScript<LazyHashes>(environment, 'hashes');
				const key = await hashes.scryptAsync(secret, salted, { ...options, asyncTick: slice });
				return key.buffer;
			},
		};
	};
}
