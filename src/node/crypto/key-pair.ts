// A new pair of keys as lib asked for it: handles, or each in an encoding, or the keys of Web Crypto
// (src/crypto/crypto_keygen.h).
import type { AsymmetricKey } from './asymmetric-key.ts';
import type { KeyClasses } from './key-classes.ts';
import { keyData } from './key-data.ts';

interface Handle {
	export(format: number, type: number, cipher?: string | null): unknown;
	exportJwk(fields: object): unknown;
}

/**
 * [publicFormat, publicType, privateFormat, privateType, cipher], formats undefined for handles; or for Web Crypto
 * [algorithm, publicUsages, privateUsages, extractable].
 */
export type PairEncoding = readonly unknown[];
export type MakePair = (key: AsymmetricKey, encoding: PairEncoding) => unknown;

const jwkFormat = 2;

function encoded(handle: Handle, format: unknown, type: unknown, cipher?: unknown): unknown {
	if (format === undefined) return handle;
	if (format === jwkFormat) return handle.exportJwk({});
	return handle.export(format as number, type as number, cipher as string | undefined);
}

export function keyPair(HandleClass: new () => object, classes: KeyClasses): MakePair {
	function handle(key: AsymmetricKey, type: 'public' | 'private'): Handle {
		const made = new HandleClass() as Handle;
		keyData.set(made, { type, key });
		return made;
	}

	return (key, encoding) => {
		const [one, two] = [handle(key, 'public'), handle(key, 'private')];
		if (typeof encoding[0] === 'object' && encoding[0] !== null) {
			const [algorithm, publicUsages, privateUsages, extractable] = encoding as [
				object,
				number,
				number,
				boolean,
			];
			return {
				publicKey: classes.makeCryptoKey(one, algorithm, publicUsages, true),
				privateKey: classes.makeCryptoKey(two, algorithm, privateUsages, extractable),
			};
		}
		const [publicFormat, publicType, privateFormat, privateType, cipher] = encoding;
		return [
			encoded(one, publicFormat, publicType),
			encoded(two, privateFormat, privateType, cipher),
		];
	};
}
