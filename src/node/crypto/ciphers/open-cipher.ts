// Begins a cipher of cipher-table.ts.
import { ghash } from '@noble/ciphers/_polyval.js';
import { poly1305 } from '@noble/ciphers/_poly1305.js';
import { unsafe } from '@noble/ciphers/aes.js';
import { chacha20 } from '@noble/ciphers/chacha.js';
import type { CipherFacts } from '../cipher-table.ts';
import { Authenticated } from './authenticated.ts';
import { BlockCipher } from './block-cipher.ts';
import type { BlockFunction } from './block-cipher.ts';
import type { CipherStream } from './cipher-stream.ts';
import { KeyStream } from './key-stream.ts';

const size = 16;
const chachaBlock = 64;

function increment(counter: Uint8Array, from: number): void {
	for (let index = counter.length - 1; index >= from; index--) {
		counter[index] = ((counter[index] ?? 0) + 1) & 0xff;
		if (counter[index] !== 0) return;
	}
}

/** `wraps`: the first byte of the counter proper. */
function counterStream(encrypt: BlockFunction, first: Uint8Array, wraps: number): KeyStream {
	const counter = first.slice();
	const next = (block: Uint8Array): void => {
		block.set(counter);
		encrypt(block);
		increment(counter, wraps);
	};
	return new KeyStream(next, true, size);
}

function feedbackStream(
	encrypt: BlockFunction,
	iv: Uint8Array,
	mode: 'cfb' | 'ofb',
	encrypts: boolean,
): KeyStream {
	const next = (block: Uint8Array, cipherText: Uint8Array | undefined): void => {
		if (cipherText === undefined) block.set(iv);
		else if (mode === 'cfb') block.set(cipherText);
		encrypt(block);
	};
	return new KeyStream(next, encrypts, size);
}

function bits(bytes: number): bigint {
	return BigInt(bytes) * 8n;
}

/** NIST SP 800-38D. */
function gcm(encrypt: BlockFunction, iv: Uint8Array, encrypts: boolean): Authenticated {
	const hashKey = new Uint8Array(size);
	encrypt(hashKey);
	const lengths = (data: number, text: number): Uint8Array => {
		const block = new DataView(new ArrayBuffer(size));
		block.setBigUint64(0, bits(data));
		block.setBigUint64(8, bits(text));
		return new Uint8Array(block.buffer);
	};
	const first = new Uint8Array(size);
	if (iv.length === 12) {
		first.set(iv);
		first[size - 1] = 1;
	} else {
		const hash = ghash.create(hashKey);
		const padded = new Uint8Array(Math.ceil(iv.length / size) * size);
		padded.set(iv);
		hash.update(padded);
		hash.update(lengths(0, iv.length));
		first.set(hash.digest());
	}
	const mask = first.slice();
	encrypt(mask);
	increment(first, 12);
	const stream = counterStream(encrypt, first, 12);
	return new Authenticated(stream, encrypts, { mac: ghash.create(hashKey), lengths, mask });
}

function chachaStream(key: Uint8Array, nonce: Uint8Array, from: number): KeyStream {
	const zeros = new Uint8Array(chachaBlock);
	let counter = from;
	const next = (block: Uint8Array): void => {
		chacha20(key, nonce, zeros, block, counter);
		counter = (counter + 1) >>> 0;
	};
	return new KeyStream(next, true, chachaBlock);
}

/** RFC 8439, section 2.8; a shorter nonce has zeros in front. */
function chachaPoly(key: Uint8Array, iv: Uint8Array, encrypts: boolean): Authenticated {
	const nonce = new Uint8Array(12);
	nonce.set(iv, 12 - iv.length);
	const macKey = chacha20(key, nonce, new Uint8Array(chachaBlock), undefined, 0).subarray(0, 32);
	const lengths = (data: number, text: number): Uint8Array => {
		const block = new DataView(new ArrayBuffer(size));
		block.setBigUint64(0, BigInt(data), true);
		block.setBigUint64(8, BigInt(text), true);
		return new Uint8Array(block.buffer);
	};
	const stream = chachaStream(key, nonce, 1);
	return new Authenticated(stream, encrypts, { mac: poly1305.create(macKey), lengths });
}

export function openCipher(
	facts: CipherFacts,
	encrypts: boolean,
	key: Uint8Array,
	iv: Uint8Array,
): CipherStream {
	if (facts.name === 'chacha20-poly1305') return chachaPoly(key, iv, encrypts);
	if (facts.mode === 'stream') {
		// OpenSSL's: a counter in little-endian, then the nonce.
		const counter = new DataView(iv.buffer, iv.byteOffset).getUint32(0, true);
		return chachaStream(key, iv.slice(4), counter);
	}
	const forward = unsafe.expandKeyLE(key);
	const encrypt: BlockFunction = (block) => unsafe.encryptBlock(forward, block);
	switch (facts.mode) {
		case 'gcm':
			return gcm(encrypt, iv, encrypts);
		case 'ctr':
			return counterStream(encrypt, iv, 0);
		case 'cfb':
		case 'ofb':
			return feedbackStream(encrypt, iv, facts.mode, encrypts);
		default: {
			const chain = facts.mode === 'cbc' ? iv : undefined;
			if (encrypts) return new BlockCipher(encrypt, true, chain);
			const backward = unsafe.expandKeyDecLE(key);
			const decrypt: BlockFunction = (block) => unsafe.decryptBlock(backward, block);
			return new BlockCipher(decrypt, false, chain);
		}
	}
}
