// How a signature is made or checked: lib's numbers as keys/signature.ts wants them.
import type { Environment } from '../environment.ts';
import type { AsymmetricKey } from './asymmetric-key.ts';
import type { NamedDigest } from './keys/rsa-padding.ts';
import type { SignOptions } from './keys/signature.ts';
import { randomBytesOf } from './random-bytes-of.ts';

const pssPadding = 6;
const compact = 1;

export interface SigningInput {
	digest: NamedDigest | undefined;
	padding: number | undefined;
	saltLength: number | undefined;
	encoding: number | undefined;
}

/** What keys/signature.ts wants. A key for PSS only is used with PSS. */
export function signOptions(
	environment: Environment,
	key: AsymmetricKey,
	{ digest: named, padding, saltLength, encoding }: SigningInput,
): SignOptions {
	return {
		digest: named,
		isPss: padding === pssPadding || key.kind === 'rsa-pss',
		saltLength,
		isCompact: encoding === compact,
		random: randomBytesOf(environment),
	};
}
