// HKDFJob: src/crypto/crypto_hkdf.cc.
import type { Environment } from '../../environment.ts';
import { lazyScript } from '../../engine/lazy-script.ts';
import type { LazyHashes } from '../../lazy/hashes.ts';
import type { Work } from '../job-class.ts';
import { secretBytes } from '../secret-bytes.ts';
import { validDigest } from '../valid-digest.ts';

/** RFC 5869: at most this many blocks. */
const blocks = 255;

export function hkdf(environment: Environment) {
	return (name: string, key: object, salt: object, info: object, size: number): Work => {
		const digest = validDigest(environment, name);
		if (size > digest.size * blocks) {
			throw environment.nodeError('ERR_CRYPTO_INVALID_KEYLEN', 'Invalid key length', RangeError);
		}
		const [secret, salted, context] = [key, salt, info].map((part) => secretBytes(part).slice());
		return {
			now() {
				if (size === 0 || !secret) return new ArrayBuffer(0);
				const { hkdf: derive } = lazyScript<LazyHashes>(environment, 'hashes');
				return derive(digest.hash, secret, salted, context, size).buffer;
			},
		};
	};
}
