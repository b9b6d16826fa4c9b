// SecretKeyGenJob: src/crypto/crypto_keygen.cc.
import type { Environment } from '../../environment.ts';
import type { Work } from '../job-class.ts';
import type { KeyClasses } from '../key-classes.ts';
import { keyData } from '../key-data.ts';

export function secretKeyGen(
	environment: Environment,
	Handle: new () => object,
	classes: KeyClasses,
) {
	/** With an algorithm the result is a CryptoKey, else a handle. */
	return (bits: number, algorithm?: object, usages = 0, extractable = false): Work => ({
		now() {
			const bytes = new Uint8Array((bits + 7) >> 3);
			const { crypto } = environment.browser;
			for (let at = 0; at < bytes.length; at += 65_536) {
				crypto.getRandomValues(bytes.subarray(at, at + 65_536));
			}
			const handle = new Handle();
			keyData.set(handle, { type: 'secret', bytes });
			return algorithm ? classes.makeCryptoKey(handle, algorithm, usages, extractable) : handle;
		},
	});
}
