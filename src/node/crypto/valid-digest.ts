// A digest by its name, or the error for one that there is not.
import type { Environment } from '../environment.ts';
import type { Digest } from './digest.ts';
import { digest } from './digest.ts';

export function validDigest(environment: Environment, name: string): Digest {
	const found = digest(environment, name);
	if (found) return found;
	const message = `Invalid digest: ${name}`;
	throw environment.nodeError('ERR_CRYPTO_INVALID_DIGEST', message, TypeError);
}
