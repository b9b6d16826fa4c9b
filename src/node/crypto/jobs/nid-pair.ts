// NidKeyPairGenJob, for keys on Edwards' and Montgomery's curves: src/crypto/crypto_keygen.cc.
import { lazyScript } from '../../engine/lazy-script.ts';
import type { Binding, Environment } from '../../environment.ts';
import type { LazyKeys } from '../../lazy/keys.ts';
import type { Work } from '../job-class.ts';
import type { MakePair } from '../key-pair.ts';
import { randomBytesOf } from '../random-bytes-of.ts';

export function nidPair(environment: Environment, base: Binding, makePair: MakePair) {
	const random = randomBytesOf(environment);
	const kinds = new Map<unknown, string>([
		[base['EVP_PKEY_ED25519'], 'ed25519'],
		[base['EVP_PKEY_ED448'], 'ed448'],
		[base['EVP_PKEY_X25519'], 'x25519'],
		[base['EVP_PKEY_X448'], 'x448'],
	]);

	return (number: number, ...encoding: unknown[]): Work => {
		const kind = kinds.get(number);
		if (kind === undefined) {
			const why = 'this kind of key is not implemented';
			throw environment.unavailable('crypto: generateKeyPair', why);
		}
		return {
			now() {
				const { generateKey } = lazyScript<LazyKeys>(environment, 'keys');
				const key = generateKey.edwards(random, kind);
				return key && makePair(key, encoding);
			},
		};
	};
}
