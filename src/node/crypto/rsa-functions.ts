// publicEncrypt, privateDecrypt, privateEncrypt and publicDecrypt: src/crypto/crypto_cipher.cc.
import { nodeBuffer } from '../buffer/node-buffer.ts';
import { lazyScript } from '../engine/lazy-script.ts';
import type { Binding, Environment } from '../environment.ts';
import type { LazyKeys } from '../lazy/keys.ts';
import { digest } from './digest.ts';
import { namedDigest } from './named-digest.ts';
import { randomBytesOf } from './random-bytes-of.ts';
import { secretBytes } from './secret-bytes.ts';
import { takeKey } from './take-key.ts';

type Operation = keyof LazyKeys['rsaCipher'];
type Arguments = [
	data: object,
	format: number | undefined,
	type: number | undefined,
	passphrase: object | undefined,
	namedCurve: string | undefined,
	input: object,
	padding: number,
	oaepHash: string | undefined,
	oaepLabel: object | undefined,
];

export function rsaFunctions(environment: Environment): Binding {
	const random = randomBytesOf(environment);

	const make = (operation: Operation, isPrivate: boolean) => {
		return (...args: Arguments): Uint8Array => {
			const [data, format, type, passphrase, namedCurve, input, padding, hash, label] = args;
			const key = takeKey(environment, [data, format, type, passphrase, namedCurve], isPrivate);
			const found = digest(environment, hash ?? 'sha1');
			if (!found) {
				const message = `Invalid digest: ${hash}`;
				throw environment.nodeError('ERR_OSSL_EVP_INVALID_DIGEST', message);
			}
			const options = {
				padding,
				digest: namedDigest(found),
				label: label ? secretBytes(label) : new Uint8Array(),
				random,
			};
			const { rsaCipher } = lazyScript<LazyKeys>(environment, 'keys');
			return nodeBuffer(environment, rsaCipher[operation](key, secretBytes(input), options));
		};
	};

	return {
		publicEncrypt: make('publicEncrypt', false),
		privateDecrypt: make('privateDecrypt', true),
		privateEncrypt: make('privateEncrypt', true),
		publicDecrypt: make('publicDecrypt', false),
	};
}
