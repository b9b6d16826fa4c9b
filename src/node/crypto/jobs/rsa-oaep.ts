// RSACipherJob, of Web Crypto's encrypt() and decrypt(): src/crypto/crypto_rsa.cc.
import { lazyScript } from '../../engine/lazy-script.ts';
import type { Environment } from '../../environment.ts';
import type { LazyKeys } from '../../lazy/keys.ts';
import type { Work } from '../job-class.ts';
import { namedDigest } from '../named-digest.ts';
import { randomBytesOf } from '../random-bytes-of.ts';
import { secretBytes } from '../secret-bytes.ts';
import { takeKey } from '../take-key.ts';
import { validDigest } from '../valid-digest.ts';

const encrypting = 0;
/** RSA_PKCS1_OAEP_PADDING */
const padding = 4;

export function rsaOaep(environment: Environment) {
	return (
		mode: number,
		handle: object,
		data: object,
		_variant: number,
		hash: string,
		label?: object,
	): Work => {
		const key = takeKey(environment, [handle], mode !== encrypting);
		const text = secretBytes(data).slice();
		const options = {
			padding,
			digest: namedDigest(validDigest(environment, hash)),
			label: label ? secretBytes(label).slice() : new Uint8Array(),
			random: randomBytesOf(environment),
		};
		return {
			now() {
				const { rsaCipher } = lazyScript<LazyKeys>(environment, 'keys');
				const operation = mode === encrypting ? 'publicEncrypt' : 'privateDecrypt';
				return rsaCipher[operation](key, text, options).buffer;
			},
		};
	};
}
