// The curves there are, by OpenSSL's names and the names of JWK and Web Crypto.
import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { ed448, x448 } from '@noble/curves/ed448.js';
import { p256, p384, p521 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';

/** Bytes: of a coordinate and of a private key. */
const ec = [
	{ name: 'prime256v1', jwk: 'P-256', oid: '1.2.840.10045.3.1.7', size: 32, curve: p256 },
	{ name: 'secp384r1', jwk: 'P-384', oid: '1.3.132.0.34', size: 48, curve: p384 },
	{ name: 'secp521r1', jwk: 'P-521', oid: '1.3.132.0.35', size: 66, curve: p521 },
	{ name: 'secp256k1', jwk: 'secp256k1', oid: '1.3.132.0.10', size: 32, curve: secp256k1 },
] as const;

const edwards = [
	{ kind: 'ed25519', jwk: 'Ed25519', oid: '1.3.101.112', size: 32, curve: ed25519 },
	{ kind: 'ed448', jwk: 'Ed448', oid: '1.3.101.113', size: 57, curve: ed448 },
	{ kind: 'x25519', jwk: 'X25519', oid: '1.3.101.110', size: 32, curve: x25519 },
	{ kind: 'x448', jwk: 'X448', oid: '1.3.101.111', size: 56, curve: x448 },
] as const;

export type EcCurve = (typeof ec)[number];
export type EdwardsCurve = (typeof edwards)[number];

export const curves = {
	/** By OpenSSL's name, Web Crypto's or the object identifier. */
	ec: (name: string): EcCurve | undefined =>
		ec.find((one) => one.name === name || one.jwk === name || one.oid === name),
	edwards: (name: string): EdwardsCurve | undefined =>
		edwards.find((one) => one.kind === name || one.jwk === name || one.oid === name),
};
