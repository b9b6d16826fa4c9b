// Keys into DER: PKCS#1, SEC 1, PKCS#8 and SubjectPublicKeyInfo, as OpenSSL writes them.
import type { AsymmetricKey, EcKey, RsaKey } from '../asymmetric-key.ts';
import { curves } from './curves.ts';
import { der } from './der.ts';
import { keyOids } from './key-oids.ts';

type Bytes = Uint8Array<ArrayBuffer>;

function isRsa(key: AsymmetricKey): key is RsaKey {
	return key.kind === 'rsa' || key.kind === 'rsa-pss';
}

function algorithm(key: AsymmetricKey): Bytes {
	if (isRsa(key)) {
		return key.kind === 'rsa'
			? der.sequence(der.oid(keyOids.rsa), der.null())
			: der.sequence(der.oid(keyOids.rsaPss));
	}
	if (key.kind === 'ec') {
		return der.sequence(der.oid(keyOids.ec), der.oid(curves.ec(key.curve)?.oid ?? ''));
	}
	return der.sequence(der.oid(curves.edwards(key.kind)?.oid ?? ''));
}

function pkcs1Public({ n, e }: RsaKey): Bytes {
	return der.sequence(der.integer(n), der.integer(e));
}

function pkcs1Private({ n, e, private: secret }: RsaKey): Bytes {
	if (!secret) throw new TypeError('not a private key');
	const { d, p, q, dp, dq, qi } = secret;
	return der.sequence(...[0n, n, e, d, p, q, dp, dq, qi].map(der.integer));
}

function sec1(key: EcKey, withCurve: boolean): Bytes {
	const oid = curves.ec(key.curve)?.oid ?? '';
	return der.sequence(
		der.integer(1n),
		der.octets(key.private ?? new Uint8Array()),
		...(withCurve ? [der.context(0, der.oid(oid))] : []),
		der.context(1, der.bits(key.public)),
	);
}

function secretOf(key: AsymmetricKey): Bytes {
	if (isRsa(key)) return pkcs1Private(key);
	if (key.kind === 'ec') return sec1(key, false);
	return der.octets(key.private ?? new Uint8Array());
}

export const writeDer = {
	pkcs1Public: (key: AsymmetricKey): Bytes => pkcs1Public(key as RsaKey),
	pkcs1Private: (key: AsymmetricKey): Bytes => pkcs1Private(key as RsaKey),
	sec1: (key: AsymmetricKey): Bytes => sec1(key as EcKey, true),
	spki: (key: AsymmetricKey): Bytes =>
		der.sequence(algorithm(key), der.bits(isRsa(key) ? pkcs1Public(key) : key.public)),
	pkcs8: (key: AsymmetricKey): Bytes =>
		der.sequence(der.integer(0n), algorithm(key), der.octets(secretOf(key))),
};
