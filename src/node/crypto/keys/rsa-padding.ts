// The paddings of RSA: PKCS#1 v1.5 and OAEP for encryption, PKCS#1 v1.5 and PSS for signatures (RFC 8017, 7 to 9).
import { concatBytes } from '@noble/hashes/utils.js';
import { bigBytes } from '../big-bytes.ts';
import { opensslError } from '../openssl-error.ts';
import { der } from './der.ts';

type Bytes = Uint8Array<ArrayBuffer>;
export type DigestFunction = (bytes: Uint8Array) => Uint8Array;
export type RandomBytes = (size: number) => Bytes;

export interface NamedDigest {
	/** OpenSSL's name. */
	readonly name: string;
	readonly size: number;
	readonly digest: DigestFunction;
}

const digestOids: Readonly<Record<string, string>> = {
	md5: '1.2.840.113549.2.5',
	ripemd160: '1.3.36.3.2.1',
	sha1: '1.3.14.3.2.26',
	sha224: '2.16.840.1.101.3.4.2.4',
	sha256: '2.16.840.1.101.3.4.2.1',
	sha384: '2.16.840.1.101.3.4.2.2',
	sha512: '2.16.840.1.101.3.4.2.3',
	'sha512-224': '2.16.840.1.101.3.4.2.5',
	'sha512-256': '2.16.840.1.101.3.4.2.6',
	'sha3-224': '2.16.840.1.101.3.4.2.7',
	'sha3-256': '2.16.840.1.101.3.4.2.8',
	'sha3-384': '2.16.840.1.101.3.4.2.9',
	'sha3-512': '2.16.840.1.101.3.4.2.10',
};

function tooLarge(): Error {
	return opensslError('rsa routines', 'data too large for key size', 0x6e);
}

function mask(digest: NamedDigest, seed: Uint8Array, length: number): Uint8Array {
	const parts: Uint8Array[] = [];
	for (let counter = 0; counter * digest.size < length; counter++) {
		parts.push(digest.digest(concatBytes(seed, bigBytes.write(BigInt(counter), 4))));
	}
	return concatBytes(...parts).subarray(0, length);
}

function mix(one: Uint8Array, other: Uint8Array): Bytes {
	return Uint8Array.from(one, (byte, index) => byte ^ (other[index] ?? 0));
}

function equal(one: Uint8Array, other: Uint8Array): boolean {
	return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** 00 TYPE padding 00 data */
function pkcs1(type: number, filler: Uint8Array, data: Uint8Array): Uint8Array {
	return concatBytes(Uint8Array.of(0, type), filler, Uint8Array.of(0), data);
}

function withoutPkcs1(block: Uint8Array, type: number): Bytes {
	const end = block.indexOf(0, 2);
	if (block[0] !== 0 || block[1] !== type || end < 10) {
		throw opensslError('rsa routines', 'pkcs decoding error', 0x9f);
	}
	return block.slice(end + 1);
}

export const rsaPadding = {
	equal,

	encryption(data: Uint8Array, size: number, random: RandomBytes): Uint8Array {
		if (data.length > size - 11) throw tooLarge();
		const filler = random(size - 3 - data.length).map((byte) => byte || 1);
		return pkcs1(2, filler, data);
	},

	/** Of privateEncrypt, and around a digest of a signature. */
	signature(data: Uint8Array, size: number): Uint8Array {
		if (data.length > size - 11) throw tooLarge();
		return pkcs1(1, new Uint8Array(size - 3 - data.length).fill(0xff), data);
	},

	withoutEncryption: (block: Uint8Array): Bytes => withoutPkcs1(block, 2),
	withoutSignature: (block: Uint8Array): Bytes => withoutPkcs1(block, 1),

	/** DigestInfo; a digest without a name is signed as it is. */
	digestInfo(digest: NamedDigest | undefined, hash: Uint8Array): Uint8Array {
		const oid = digest && digestOids[digest.name];
		if (!oid) return hash;
		return der.sequence(der.sequence(der.oid(oid), der.null()), der.octets(hash));
	},

	oaep(
		data: Uint8Array,
		size: number,
		digest: NamedDigest,
		label: Uint8Array,
		random: RandomBytes,
	) {
		const room = size - 2 * digest.size - 2;
		if (data.length > room) throw tooLarge();
		const filler = new Uint8Array(room - data.length);
		const body = concatBytes(digest.digest(label), filler, Uint8Array.of(1), data);
		const seed = random(digest.size);
		const masked = mix(body, mask(digest, seed, body.length));
		return concatBytes(Uint8Array.of(0), mix(seed, mask(digest, masked, seed.length)), masked);
	},

	withoutOaep(block: Uint8Array, digest: NamedDigest, label: Uint8Array): Bytes {
		const masked = block.subarray(1 + digest.size);
		const seed = mix(block.subarray(1, 1 + digest.size), mask(digest, masked, digest.size));
		const body = mix(masked, mask(digest, seed, masked.length));
		const end = body.indexOf(1, digest.size);
		const isWhole =
			block[0] === 0 &&
			equal(body.subarray(0, digest.size), digest.digest(label)) &&
			end !== -1 &&
			body.subarray(digest.size, end).every((byte) => byte === 0);
		if (!isWhole) throw opensslError('rsa routines', 'oaep decoding error', 0x79);
		return body.slice(end + 1);
	},

	/** `bits`: of the modulus. */
	pss(hash: Uint8Array, bits: number, digest: NamedDigest, salt: Uint8Array): Uint8Array {
		const size = (bits + 6) >> 3;
		if (size < digest.size + salt.length + 2) throw tooLarge();
		const proof = digest.digest(concatBytes(new Uint8Array(8), hash, salt));
		const filler = new Uint8Array(size - salt.length - digest.size - 2);
		const body = concatBytes(filler, Uint8Array.of(1), salt);
		const masked = mix(body, mask(digest, proof, body.length));
		masked[0] = (masked[0] ?? 0) & (0xff >> (8 * size - (bits - 1)));
		return concatBytes(masked, proof, Uint8Array.of(0xbc));
	},

	/** `saltLength` undefined: whatever it is. */
	isPss(
		encoded: Uint8Array,
		hash: Uint8Array,
		bits: number,
		digest: NamedDigest,
		saltLength: number | undefined,
	): boolean {
		const size = (bits + 6) >> 3;
		const block = encoded.subarray(encoded.length - size);
		if (block[size - 1] !== 0xbc || size < digest.size + 2) return false;
		const masked = block.subarray(0, size - digest.size - 1);
		const proof = block.subarray(size - digest.size - 1, size - 1);
		const body = mix(masked, mask(digest, proof, masked.length));
		body[0] = (body[0] ?? 0) & (0xff >> (8 * size - (bits - 1)));
		const end = body.findIndex((byte) => byte !== 0);
		if (end === -1 || body[end] !== 1) return false;
		const salt = body.subarray(end + 1);
		if (saltLength !== undefined && salt.length !== saltLength) return false;
		return equal(proof, digest.digest(concatBytes(new Uint8Array(8), hash, salt)));
	},
};
