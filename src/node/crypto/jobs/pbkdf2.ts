// PBKDF2Job: src/crypto/crypto_pbkdf2.cc. Asynchronously the browser's Web Crypto does it, off this thread, for the
// digests that it has.
import type { Environment } from '../../environment.ts';
import { lazyScript } from '../../engine/lazy-script.ts';
import type { LazyHashes } from '../../lazy/hashes.ts';
import type { Work } from '../job-class.ts';
import { secretBytes } from '../secret-bytes.ts';
import { validDigest } from '../valid-digest.ts';
import { webDigest } from '../web-digest.ts';

export function pbkdf2(environment: Environment) {
	return (password: object, salt: object, iterations: number, size: number, name: string): Work => {
		const digest = validDigest(environment, name);
		const secret = secretBytes(password).slice();
		const salted = secretBytes(salt).slice();
		const now = () => {
			if (size === 0) return new ArrayBuffer(0);
			const { pbkdf2: derive } = lazyScript<LazyHashes>(environment, 'hashes');
			return derive(digest.hash, secret, salted, { c: iterations, dkLen: size }).buffer;
		};
		const hash = webDigest(digest.name);
		const { subtle } = environment.browser.crypto;
		if (hash === undefined || size === 0 || !subtle) return { now };
		const later = async () => {
			const key = await subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
			const how = { name: 'PBKDF2', hash, salt: salted, iterations };
			return subtle.deriveBits(how, key, size * 8);
		};
		return { now, later };
	};
}
