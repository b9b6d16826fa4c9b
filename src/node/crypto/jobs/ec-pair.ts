// EcKeyPairGenJob: src/crypto/crypto_ec.cc.
import { lazyScript } from '../../engine/lazy-script.ts';
import type { Environment } from '../../environment.ts';
import type { LazyKeys } from '../../lazy/keys.ts';
import type { Work } from '../job-class.ts';
import type { MakePair } from '../key-pair.ts';
import { randomBytesOf } from '../random-bytes-of.ts';

export function ecPair(environment: Environment, makePair: MakePair) {
	const random = randomBytesOf(environment);

	/** `_parameters`: how the curve's parameters are written; here always by name. */
	return (name: string, _parameters: unknown, ...encoding: unknown[]): Work => {
		const { curves, generateKey } = lazyScript<LazyKeys>(environment, 'keys');
		if (!curves.ec(name)) {
			const message = 'Invalid EC curve name';
			throw environment.nodeError('ERR_CRYPTO_INVALID_CURVE', message, TypeError);
		}
		return {
			now() {
				const key = generateKey.ec(random, name);
				return key && makePair(key, encoding);
			},
		};
	};
}
