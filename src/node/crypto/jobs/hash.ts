// HashJob, for Web Crypto's digest(): src/crypto/crypto_hash.cc.
import type { Environment } from '../../environment.ts';
import type { Work } from '../job-class.ts';
import { secretBytes } from '../secret-bytes.ts';
import { validDigest } from '../valid-digest.ts';

export function hash(environment: Environment) {
	/** `bits` for a digest of free length. */
	return (name: string, data: object, bits?: number): Work => {
		const digest = validDigest(environment, name);
		const input = secretBytes(data).slice();
		return {
			now() {
				const state = digest.begin(bits === undefined ? undefined : bits / 8);
				state.update(input);
				return state.digest().slice().buffer;
			},
		};
	};
}
