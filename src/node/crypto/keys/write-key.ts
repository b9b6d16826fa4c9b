// A key as PEM text or DER bytes.
import type { AsymmetricKey } from '../asymmetric-key.ts';
import { encryptedPkcs8 } from './encrypted-pkcs8.ts';
import { keyEncoding } from './key-encoding.ts';
import { keyFormat } from './key-format.ts';
import type { KeyLock } from './key-lock.ts';
import { pem } from './pem.ts';
import { writeDer } from './write-der.ts';

interface Encoding {
	label: string;
	write(key: AsymmetricKey): Uint8Array<ArrayBuffer>;
}

function encodingOf(type: number, isPrivate: boolean): Encoding {
	switch (type) {
		case keyEncoding.pkcs1:
			return isPrivate
				? { label: 'RSA PRIVATE KEY', write: writeDer.pkcs1Private }
				: { label: 'RSA PUBLIC KEY', write: writeDer.pkcs1Public };
		case keyEncoding.sec1:
			return { label: 'EC PRIVATE KEY', write: writeDer.sec1 };
		case keyEncoding.pkcs8:
			return { label: 'PRIVATE KEY', write: writeDer.pkcs8 };
		default:
			return { label: 'PUBLIC KEY', write: writeDer.spki };
	}
}

/** Locks bytes; `isOld`: as the text of a PEM that is not PKCS#8. */
export type CloseKey = (bytes: Uint8Array, isOld: boolean) => { lock: KeyLock; bytes: Uint8Array };

export function writeKey(
	key: AsymmetricKey,
	isPrivate: boolean,
	[format, type]: [format: number, type: number],
	close?: CloseKey,
): string | Uint8Array<ArrayBuffer> {
	const { label, write } = encodingOf(type, isPrivate);
	const plain = write(key);
	if (!close) return format === keyFormat.pem ? pem.write(label, plain) : plain;
	if (type !== keyEncoding.pkcs8) {
		const { bytes, lock } = close(plain, true);
		return pem.write(label, bytes, lock);
	}
	const bytes = encryptedPkcs8.write(close(plain, false));
	return format === keyFormat.pem ? pem.write(`ENCRYPTED ${label}`, bytes) : bytes;
}
