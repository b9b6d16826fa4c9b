// HmacJob, for Web Crypto's sign() and verify(): src/crypto/crypto_hmac.cc.
import { hmac as nobleHmac } from '@noble/hashes/hmac.js';
import type { Environment } from '../../environment.ts';
import type { Work } from '../job-class.ts';
import { secretBytes } from '../secret-bytes.ts';
import { timingSafeEqual } from '../timing-safe-equal.ts';
import { validDigest } from '../valid-digest.ts';

const signing = 0;

export function hmac(environment: Environment) {
	return (mode: number, name: string, key: object, data: object, signature?: object): Work => {
		const digest = validDigest(environment, name);
		const secret = secretBytes(key);
		const input = secretBytes(data).slice();
		const expected = signature && secretBytes(signature).slice();
		return {
			now() {
				const mac = nobleHmac(digest.hash, secret, input);
				if (mode === signing || !expected) return mac.buffer;
				return mac.length === expected.length && timingSafeEqual(mac, expected);
			},
		};
	};
}
