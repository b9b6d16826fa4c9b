// DHBitsJob: src/crypto/crypto_dh.cc, for keys on curves.
import type { Environment } from '../../environment.ts';
import { lazyScript } from '../../engine/lazy-script.ts';
import type { LazyKeys } from '../../lazy/keys.ts';
import type { Work } from '../job-class.ts';
import type { KeyArguments } from '../take-key.ts';
import { takeKey } from '../take-key.ts';

export function agree(environment: Environment) {
	/** The other's public key, then the own private one, each as five arguments. */
	return (...args: unknown[]): Work => {
		const other = takeKey(environment, args.slice(0, 5) as unknown as KeyArguments, false);
		const own = takeKey(environment, args.slice(5, 10) as unknown as KeyArguments, true);
		return {
			now() {
				const secret = lazyScript<LazyKeys>(environment, 'keys').agreement(own, other);
				if (secret) return secret.buffer;
				const message = `Incompatible key types for Diffie-Hellman: ${own.kind} and ${other.kind}`;
				throw environment.nodeError('ERR_CRYPTO_INCOMPATIBLE_KEY', message);
			},
		};
	};
}
