// crypto.publicEncrypt() and its three brothers.
import type { AsymmetricKey, RsaKey } from '../asymmetric-key.ts';
import { opensslError } from '../openssl-error.ts';
import { rsa } from './rsa.ts';
import type { NamedDigest, RandomBytes } from './rsa-padding.ts';
import { rsaPadding } from './rsa-padding.ts';

/** RSA_*_PADDING of OpenSSL. */
const padding = { pkcs1: 1, none: 3, oaep: 4 } as const;

export interface RsaCipherOptions {
	padding: number;
	digest: NamedDigest;
	label: Uint8Array;
	random: RandomBytes;
}

function rsaOf(key: AsymmetricKey): RsaKey {
	if (key.kind === 'rsa') return key;
	const reason = 'operation not supported for this keytype';
	throw opensslError('digital envelope routines', reason, 0x96);
}

function unpadded(data: Uint8Array, size: number): Uint8Array {
	if (data.length === size) return data;
	const [reason, number] =
		data.length < size ? (['small', 0x7a] as const) : (['large', 0x6e] as const);
	throw opensslError('rsa routines', `data too ${reason} for key size`, number);
}

export const rsaCipher = {
	publicEncrypt(key: AsymmetricKey, data: Uint8Array, options: RsaCipherOptions) {
		const pair = rsaOf(key);
		const size = rsa.size(pair);
		const { digest, label, random } = options;
		if (options.padding === padding.none) return rsa.public(pair, unpadded(data, size));
		if (options.padding === padding.pkcs1) {
			return rsa.public(pair, rsaPadding.encryption(data, size, random));
		}
		return rsa.public(pair, rsaPadding.oaep(data, size, digest, label, random));
	},

	privateDecrypt(key: AsymmetricKey, data: Uint8Array, options: RsaCipherOptions) {
		const pair = rsaOf(key);
		const block = rsa.private(pair, unpadded(data, rsa.size(pair)));
		if (options.padding === padding.none) return block;
		if (options.padding === padding.pkcs1) return rsaPadding.withoutEncryption(block);
		return rsaPadding.withoutOaep(block, options.digest, options.label);
	},

	privateEncrypt(key: AsymmetricKey, data: Uint8Array, options: RsaCipherOptions) {
		const pair = rsaOf(key);
		const size = rsa.size(pair);
		const isPlain = options.padding === padding.none;
		return rsa.private(pair, isPlain ? unpadded(data, size) : rsaPadding.signature(data, size));
	},

	publicDecrypt(key: AsymmetricKey, data: Uint8Array, options: RsaCipherOptions) {
		const pair = rsaOf(key);
		const block = rsa.public(pair, unpadded(data, rsa.size(pair)));
		return options.padding === padding.none ? block : rsaPadding.withoutSignature(block);
	},
};
