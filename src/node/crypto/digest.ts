// A digest by its name: how long it is and how to begin one. The common ones are at hand, the others come with
// lazy-hashes.js.
import { md5, ripemd160, sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512, sha512_224, sha512_256 } from '@noble/hashes/sha2.js';
import type { CHash } from '@noble/hashes/utils.js';
import type { Environment } from '../environment.ts';
import { lazyScript } from '../engine/lazy-script.ts';
import type { LazyHashes } from '../lazy/hashes.ts';
import { digestNames } from './digest-names.ts';
import type { DigestName } from './digest-names.ts';
import { md5sha1 } from './md5-sha1.ts';

export interface Digest {
	readonly name: DigestName;
	/** Bytes; of a digest of free length, what OpenSSL takes when not told. */
	readonly size: number;
	readonly blockSize: number;
	readonly isFree: boolean;
	/** The hash as noble's other functions want it. */
	readonly hash: CHash;
	begin(size?: number): DigestState;
}

export interface DigestState {
	update(bytes: Uint8Array): unknown;
	digest(): Uint8Array;
	clone(): DigestState;
}

const eager: Partial<Record<DigestName, CHash>> = {
	md5,
	'md5-sha1': md5sha1,
	ripemd160,
	sha1,
	sha224,
	sha256,
	sha384,
	sha512,
	'sha512-224': sha512_224,
	'sha512-256': sha512_256,
};

const lazy: Partial<Record<DigestName, keyof LazyHashes>> = {
	'sha3-224': 'sha3_224',
	'sha3-256': 'sha3_256',
	'sha3-384': 'sha3_384',
	'sha3-512': 'sha3_512',
	shake128: 'shake128',
	shake256: 'shake256',
	blake2b512: 'blake2b',
	blake2s256: 'blake2s',
};

const known = new Map<DigestName, Digest>();

function make(environment: Environment, name: DigestName): Digest | undefined {
	const lazyName = lazy[name];
	const hash =
		lazyName === undefined
			? eager[name]
			: (lazyScript<LazyHashes>(environment, 'hashes')[lazyName] as unknown as CHash);
	if (hash === undefined) return undefined;
	const isFree = hash.canXOF;
	const begin = hash.create as (options?: { dkLen: number }) => DigestState;
	return {
		name,
		size: hash.outputLen,
		blockSize: hash.blockLen,
		isFree,
		hash,
		begin: (size) => (isFree && size !== undefined ? begin({ dkLen: size }) : begin()),
	};
}

export function digest(environment: Environment, name: string): Digest | undefined {
	const found = digestNames.find(name);
	if (found === undefined) return undefined;
	const made = known.get(found) ?? make(environment, found);
	if (made) known.set(found, made);
	return made;
}
