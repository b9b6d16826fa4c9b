// The digests and key derivations that few programs use (see engine/lazy-script.ts).
import { blake2b, blake2s } from '@noble/hashes/blake2.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { pbkdf2 } from '@noble/hashes/pbkdf2.js';
import { scrypt, scryptAsync } from '@noble/hashes/scrypt.js';
import { sha3_224, sha3_256, sha3_384, sha3_512, shake128, shake256 } from '@noble/hashes/sha3.js';

const hashes = {
	blake2b,
	blake2s,
	hkdf,
	pbkdf2,
	scrypt,
	scryptAsync,
	sha3_224,
	sha3_256,
	sha3_384,
	sha3_512,
	shake128,
	shake256,
};

export type LazyHashes = typeof hashes;

Reflect.set(globalThis, Symbol.for('slipway.lazy'), hashes);
