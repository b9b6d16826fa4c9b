// Keys out of DER: PKCS#1 (RFC 8017), SEC 1 (RFC 5915), PKCS#8 (RFC 5958) and SubjectPublicKeyInfo (RFC 5280).
import type { AsymmetricKey, EcKey, EdwardsKey, RsaKey } from '../asymmetric-key.ts';
import { opensslError } from '../openssl-error.ts';
import { curves } from './curves.ts';
import { DerReader } from './der-reader.ts';
import { keyOids } from './key-oids.ts';

function unsupported(): Error {
	const error = opensslError('DECODER routines', 'unsupported', 0x8010c);
	return Object.assign(error, { opensslErrorStack: [error.message] });
}

function rsaPublic(reader: DerReader, kind: RsaKey['kind']): RsaKey {
	const fields = reader.sequence();
	return { kind, n: fields.integer(), e: fields.integer() };
}

function rsaPrivate(reader: DerReader, kind: RsaKey['kind']): RsaKey {
	const fields = reader.sequence();
	fields.integer();
	const [n, e, d, p, q, dp, dq, qi] = Array.from({ length: 8 }, () => fields.integer()) as [
		bigint,
		bigint,
		bigint,
		bigint,
		bigint,
		bigint,
		bigint,
		bigint,
	];
	return { kind, n, e, private: { d, p, q, dp, dq, qi } };
}

function ecPublic(name: string, point: Uint8Array): EcKey {
	const found = curves.ec(name);
	if (!found) throw unsupported();
	const whole = found.curve.Point.fromBytes(point).toBytes(false);
	return { kind: 'ec', curve: found.name, public: whole.slice() };
}

function ecPrivate(name: string, secret: Uint8Array): EcKey {
	const found = curves.ec(name);
	if (!found) throw unsupported();
	const padded = new Uint8Array(found.size);
	padded.set(secret, found.size - secret.length);
	const whole = found.curve.getPublicKey(padded, false);
	return { kind: 'ec', curve: found.name, public: whole.slice(), private: padded };
}

/** Without a name the curve stands in the key itself. */
function sec1(reader: DerReader, name?: string): EcKey {
	const fields = reader.sequence();
	fields.integer();
	const secret = fields.octets();
	const curve = fields.peek() === 0xa0 ? fields.context(0).oid() : name;
	return ecPrivate(curve ?? '', secret);
}

function edwards(oid: string, bytes: Uint8Array, isPrivate: boolean): EdwardsKey {
	const found = curves.edwards(oid);
	if (!found || bytes.length !== found.size) throw unsupported();
	if (!isPrivate) return { kind: found.kind, public: bytes.slice() };
	const secret = bytes.slice();
	return { kind: found.kind, public: found.curve.getPublicKey(secret).slice(), private: secret };
}

function rsaKind(oid: string): RsaKey['kind'] | undefined {
	return oid === keyOids.rsa ? 'rsa' : oid === keyOids.rsaPss ? 'rsa-pss' : undefined;
}

export const readDer = {
	pkcs1Public: (bytes: Uint8Array): AsymmetricKey => rsaPublic(new DerReader(bytes), 'rsa'),
	pkcs1Private: (bytes: Uint8Array): AsymmetricKey => rsaPrivate(new DerReader(bytes), 'rsa'),
	sec1: (bytes: Uint8Array): AsymmetricKey => sec1(new DerReader(bytes)),

	spki(bytes: Uint8Array): AsymmetricKey {
		const info = new DerReader(bytes).sequence();
		const algorithm = info.sequence();
		const oid = algorithm.oid();
		const key = info.bits();
		const kind = rsaKind(oid);
		if (kind) return rsaPublic(new DerReader(key), kind);
		return oid === keyOids.ec ? ecPublic(algorithm.oid(), key) : edwards(oid, key, false);
	},

	pkcs8(bytes: Uint8Array): AsymmetricKey {
		const info = new DerReader(bytes).sequence();
		info.integer();
		const algorithm = info.sequence();
		const oid = algorithm.oid();
		const key = new DerReader(info.octets());
		const kind = rsaKind(oid);
		if (kind) return rsaPrivate(key, kind);
		return oid === keyOids.ec ? sec1(key, algorithm.oid()) : edwards(oid, key.octets(), true);
	},

	unsupported,
	ecPublic,
	ecPrivate,
	edwards,
};
