// A new pair of keys as lib asked for it: handles, or each in an encoding, or the keys of Web Crypto
// (src/crypto/crypto_keygen.h).
import type { AsymmetricKey } from './asymmetric-key.ts';
import type { KeyClasses } from './key-classes.ts';
import { keyData } from './key-data.ts';

interface Handle {
	export(format: number, type: number, cipher?: string | null, passphrase?: object): unknown;
	exportJwk(fields: object): unknown;
}

/**
 * [publicFormat, publicType, privateFormat, privateType, cipher, passphrase], formats undefined for handles; or for Web Crypto
 * [algorithm, publicUsages, privateUsages, extractable].
 */
export type PairEncoding = readonly unknown[];
export type MakePair = (key: AsymmetricKey, encoding: PairEncoding) => unknown;

const jwkFormat = 2;

function encoded(handle: Handle, [format, ...rest]: readonly unknown[]): unknown {
	if (format === undefined) return handle;
	if (format === jwkFormat) return handle.exportJwk({});
	const [type, cipher, passphrase] = rest as [number, string | null | undefined, object?];
	return handle.export(format as number, type, cipher, passphrase);
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
		return [encoded(one, encoding.slice(0, 2)), encoded(two, encoding.slice(2))];
	};
}
