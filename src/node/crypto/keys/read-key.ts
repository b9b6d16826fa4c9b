// A key from whatever lib was given: PEM, DER, JWK or raw bytes.
import { latin1Slice } from '../../buffer/latin1-slice.ts';
import type { AsymmetricKey } from '../asymmetric-key.ts';
import { curves } from './curves.ts';
import { EncryptedKey } from './encrypted-key.ts';
import { encryptedPkcs8 } from './encrypted-pkcs8.ts';
import type { Jwk } from './jwk.ts';
import { jwk } from './jwk.ts';
import { keyEncoding } from './key-encoding.ts';
import { keyFormat } from './key-format.ts';
import { pem } from './pem.ts';
import type { PemBlock } from './pem.ts';
import { readDer } from './read-der.ts';

export interface KeySource {
	/** Bytes, or the object of a JWK. */
	data: Uint8Array | Jwk;
	format: number;
	/** An encoding (key-formats.ts); of raw bytes the kind of key. */
	type: number | string | undefined;
	namedCurve: string | undefined;
	/** A private key is read; else a public one, or the public half of a private one. */
	wantsPrivate: boolean;
}

type Read = (bytes: Uint8Array) => AsymmetricKey;

const privateLabels: Readonly<Record<string, Read>> = {
	'PRIVATE KEY': readDer.pkcs8,
	'RSA PRIVATE KEY': readDer.pkcs1Private,
	'EC PRIVATE KEY': readDer.sec1,
};

const publicLabels: Readonly<Record<string, Read>> = {
	'PUBLIC KEY': readDer.spki,
	'RSA PUBLIC KEY': readDer.pkcs1Public,
};

function readPem(block: PemBlock, wantsPrivate: boolean): AsymmetricKey {
	const { label, bytes, lock } = block;
	if (label === 'ENCRYPTED PRIVATE KEY') throw lockedPkcs8(bytes, true);
	const read = privateLabels[label] ?? (wantsPrivate ? undefined : publicLabels[label]);
	if (!read) throw readDer.unsupported();
	if (lock) throw new EncryptedKey({ lock, bytes, isPem: true, read });
	return read(bytes);
}

function lockedPkcs8(bytes: Uint8Array, isPem: boolean): EncryptedKey {
	return new EncryptedKey({ ...encryptedPkcs8.read(bytes), isPem, read: readDer.pkcs8 });
}

function readBinary(
	bytes: Uint8Array,
	type: KeySource['type'],
	wantsPrivate: boolean,
): AsymmetricKey {
	switch (type) {
		case keyEncoding.pkcs1:
			return wantsPrivate ? readDer.pkcs1Private(bytes) : readDer.pkcs1Public(bytes);
		case keyEncoding.pkcs8:
			if (encryptedPkcs8.isLocked(bytes)) throw lockedPkcs8(bytes, false);
			return readDer.pkcs8(bytes);
		case keyEncoding.sec1:
			return readDer.sec1(bytes);
		default:
			return readDer.spki(bytes);
	}
}

function readRaw({ data, type, namedCurve, format }: KeySource): AsymmetricKey {
	const bytes = data as Uint8Array;
	const isPrivate = format === keyFormat.rawPrivate;
	if (type === 'ec') {
		const name = namedCurve ?? '';
		return isPrivate ? readDer.ecPrivate(name, bytes) : readDer.ecPublic(name, bytes);
	}
	return readDer.edwards(curves.edwards(String(type))?.oid ?? '', bytes, isPrivate);
}

export function readKey(source: KeySource): AsymmetricKey {
	const { data, format, type, wantsPrivate } = source;
	switch (format) {
		case keyFormat.jwk:
			return jwk.read(data as Jwk);
		case keyFormat.der:
			return readBinary(data as Uint8Array, type, wantsPrivate);
		case keyFormat.pem: {
			const bytes = data as Uint8Array;
			const block = pem.read(latin1Slice(bytes, 0, bytes.length));
			if (!block) throw readDer.unsupported();
			return readPem(block, wantsPrivate);
		}
		default:
			return readRaw(source);
	}
}
