// AESCipherJob, of Web Crypto's encrypt() and decrypt(): src/crypto/crypto_aes.cc.
import { lazyScript } from '../../engine/lazy-script.ts';
import type { Binding, Environment } from '../../environment.ts';
import type { LazyCiphers } from '../../lazy/ciphers.ts';
import { cipherTable } from '../cipher-table.ts';
import { cryptWhole } from '../crypt-whole.ts';
import type { Work } from '../job-class.ts';
import { secretBytes } from '../secret-bytes.ts';

const encrypting = 0;
const wholeTag = 16;

/** kKeyVariantAES_CBC_128 and so on -> 'aes-128-cbc'. */
function variantNames(base: Binding): ReadonlyMap<number, string> {
	const names = new Map<number, string>();
	for (const [name, value] of Object.entries(base)) {
		const [, mode, bits] = /^kKeyVariantAES_(\w+)_(\d+)$/.exec(name) ?? [];
		if (mode !== undefined) names.set(Number(value), `aes-${bits}-${mode.toLowerCase()}`);
	}
	return names;
}

export function aesCipher(environment: Environment, base: Binding) {
	const names = variantNames(base);

	function wrap(encrypts: boolean, key: Uint8Array, text: Uint8Array): ArrayBuffer {
		const { keyWrap } = lazyScript<LazyCiphers>(environment, 'ciphers');
		const result = encrypts ? keyWrap.wrap(key, text) : keyWrap.unwrap(key, text);
		if (!result) throw new Error('Cipher job failed');
		return result.slice().buffer;
	}

	/** `third` is the length of the tag, bytes, or for CTR of the counter, bits. */
	return (
		mode: number,
		handle: object,
		data: object,
		variant: number,
		vector?: object,
		third?: number,
		aad?: object,
	): Work => {
		const name = names.get(variant) ?? '';
		const facts = cipherTable.find(name);
		if (!facts && !name.endsWith('-kw')) {
			throw environment.unavailable('crypto: subtle', `${name} is not implemented`);
		}
		const encrypts = mode === encrypting;
		const key = secretBytes(handle).slice();
		const text = secretBytes(data).slice();
		const iv = vector ? secretBytes(vector).slice() : new Uint8Array();
		const beside = aad && secretBytes(aad).slice();
		const tagLength = third ?? wholeTag;
		return {
			now() {
				if (!facts) return wrap(encrypts, key, text);
				return cryptWhole(environment, { facts, encrypts, key, iv, text, tagLength, beside });
			},
		};
	};
}
