// SignJob: src/crypto/crypto_sig.cc.
import type { Environment } from '../../environment.ts';
import { lazyScript } from '../../engine/lazy-script.ts';
import type { LazyKeys } from '../../lazy/keys.ts';
import type { Work } from '../job-class.ts';
import { namedDigest } from '../named-digest.ts';
import { secretBytes } from '../secret-bytes.ts';
import { signOptions } from '../sign-options.ts';
import { takeKey } from '../take-key.ts';
import { validDigest } from '../valid-digest.ts';

const signing = 0;

export function sign(environment: Environment) {
	return (
		mode: number,
		keyData: object,
		format: number | undefined,
		type: number | undefined,
		passphrase: object | undefined,
		namedCurve: string | undefined,
		data: object,
		name: string | null | undefined,
		saltLength: number | undefined,
		padding: number | undefined,
		encoding: number | undefined,
		_context: object | undefined,
		given: object | undefined,
	): Work => {
		const from = [keyData, format, type, passphrase, namedCurve] as const;
		const key = takeKey(environment, from, mode === signing);
		const digest = name == null ? undefined : namedDigest(validDigest(environment, name));
		const input = secretBytes(data).slice();
		const expected = given && secretBytes(given).slice();
		// Without a digest ECDSA and RSA take the one that OpenSSL takes by itself.
		const isEdwards = key.kind === 'ed25519' || key.kind === 'ed448';
		const usual = () => namedDigest(validDigest(environment, 'sha256'));
		const chosen = digest ?? (isEdwards ? undefined : usual());
		const how = { digest: chosen, padding, saltLength, encoding };
		return {
			now() {
				const { signature } = lazyScript<LazyKeys>(environment, 'keys');
				const options = signOptions(environment, key, how);
				if (mode === signing || !expected) return signature.sign(key, input, options).buffer;
				return signature.verify(key, input, expected, options);
			},
		};
	};
}
