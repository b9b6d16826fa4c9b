// The jobs of Web Crypto's encrypt() and decrypt(): src/crypto/crypto_aes.cc, crypto_chacha20_poly1305.cc, crypto_rsa.cc.
import { lazyScript } from '../../engine/lazy-script.ts';
import type { Binding, Environment } from '../../environment.ts';
import type { LazyCiphers } from '../../lazy/ciphers.ts';
import type { LazyKeys } from '../../lazy/keys.ts';
import type { CipherFacts } from '../cipher-table.ts';
import { cipherTable } from '../cipher-table.ts';
import type { Work } from '../job-class.ts';
import { namedDigest } from '../named-digest.ts';
import { randomBytesOf } from '../random-bytes-of.ts';
import { secretBytes } from '../secret-bytes.ts';
import { takeKey } from '../take-key.ts';
import { timingSafeEqual } from '../timing-safe-equal.ts';
import { validDigest } from '../valid-digest.ts';

const encrypting = 0;
const wholeTag = 16;
const oaepPadding = 4;

function join(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(one.length + other.length);
	whole.set(one);
	whole.set(other, one.length);
	return whole;
}

export function cipher(environment: Environment, base: Binding) {
	const library = () => lazyScript<LazyCiphers>(environment, 'ciphers');

	/** kKeyVariantAES_CBC_128 and so on -> 'aes-128-cbc'. */
	const variants = new Map<number, string>();
	for (const [name, value] of Object.entries(base)) {
		const [, mode, bits] = /^kKeyVariantAES_(\w+)_(\d+)$/.exec(name) ?? [];
		if (mode !== undefined) variants.set(Number(value), `aes-${bits}-${mode.toLowerCase()}`);
	}

	/** With a tag the text is followed by it. */
	function crypt(
		facts: CipherFacts,
		encrypts: boolean,
		key: Uint8Array,
		text: Uint8Array,
		iv: Uint8Array,
		tagLength = wholeTag,
		beside?: Uint8Array,
	): ArrayBuffer {
		const stream = library().openCipher(facts, encrypts, key, iv);
		if (beside) stream.authenticate?.(beside);
		const end = facts.isAead && !encrypts ? text.length - tagLength : text.length;
		if (end < 0) throw new Error('Cipher job failed');
		const result = join(stream.update(text.subarray(0, end)), stream.final());
		const tag = stream.tag?.().subarray(0, tagLength);
		if (!tag) return result.buffer;
		if (encrypts) return join(result, tag).buffer;
		if (!timingSafeEqual(tag, text.subarray(end))) throw new Error('Cipher job failed');
		return result.buffer;
	}

	function wrap(encrypts: boolean, key: Uint8Array, text: Uint8Array): ArrayBuffer {
		const { keyWrap } = library();
		const result = encrypts ? keyWrap.wrap(key, text) : keyWrap.unwrap(key, text);
		if (!result) throw new Error('Cipher job failed');
		return result.slice().buffer;
	}

	/** `third` is the length of the tag, or for CTR the counter's, bits. */
	function aes(
		mode: number,
		handle: object,
		data: object,
		variant: number,
		iv?: object,
		third?: number,
		beside?: object,
	): Work {
		const name = variants.get(variant) ?? '';
		const facts = cipherTable.find(name);
		const isWrap = name.endsWith('-kw');
		if (!facts && !isWrap)
			throw environment.unavailable('crypto: subtle', `${name} is not implemented`);
		const key = secretBytes(handle).slice();
		const text = secretBytes(data).slice();
		const vector = iv ? secretBytes(iv).slice() : new Uint8Array();
		const aad = beside && secretBytes(beside).slice();
		const encrypts = mode === encrypting;
		return {
			now: () =>
				facts
					? crypt(facts, encrypts, key, text, vector, facts.isAead ? third : undefined, aad)
					: wrap(encrypts, key, text),
		};
	}

	function chacha(mode: number, handle: object, data: object, iv: object, beside?: object): Work {
		const facts = cipherTable.find('chacha20-poly1305') as CipherFacts;
		const [key, text, vector] = [handle, data, iv].map((part) => secretBytes(part).slice()) as [
			Uint8Array,
			Uint8Array,
			Uint8Array,
		];
		const aad = beside && secretBytes(beside).slice();
		return { now: () => crypt(facts, mode === encrypting, key, text, vector, wholeTag, aad) };
	}

	function rsa(
		mode: number,
		handle: object,
		data: object,
		_variant: number,
		hash: string,
		label?: object,
	): Work {
		const key = takeKey(environment, [handle], mode !== encrypting);
		const text = secretBytes(data).slice();
		const options = {
			padding: oaepPadding,
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
	}

	return { aes, chacha, rsa };
}
