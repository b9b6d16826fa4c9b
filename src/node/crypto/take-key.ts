// The key that lib passes as (data, format, type, passphrase, namedCurve): a handle of an existing one, or something
// to read one from (ManagedEVPPKey::GetPublicOrPrivateKeyFromJs of src/crypto/crypto_keys.cc).
import type { Environment } from '../environment.ts';
import { lazyScript } from '../engine/lazy-script.ts';
import type { LazyKeys } from '../lazy/keys.ts';
import type { AsymmetricKey } from './asymmetric-key.ts';
import { keyData } from './key-data.ts';
import { keyLocks } from './key-locks.ts';
import { secretBytes } from './secret-bytes.ts';

export type KeyArguments = readonly [
	data: object,
	format?: number | null | undefined,
	type?: number | string | null | undefined,
	passphrase?: object | null | undefined,
	namedCurve?: string | null | undefined,
];

/** KeyFormat of keys/key-format.ts. */
const jwkFormat = 2;

export function takeKey(
	environment: Environment,
	[data, format, type, passphrase, namedCurve]: KeyArguments,
	wantsPrivate: boolean,
): AsymmetricKey {
	const held = keyData.get(data);
	if (held && held.type !== 'secret') return held.key;
	const keys = lazyScript<LazyKeys>(environment, 'keys');
	const source = format === jwkFormat ? (data as Record<string, unknown>) : secretBytes(data);
	try {
		return keys.readKey({
			data: source,
			format: format ?? 1,
			type: type ?? undefined,
			namedCurve: namedCurve ?? undefined,
			wantsPrivate,
		});
	} catch (error) {
		if (!(error instanceof keys.EncryptedKey)) throw error;
		return keyLocks.open(environment, error, passphrase ? secretBytes(passphrase) : undefined);
	}
}
