// A key as PEM text or DER bytes.
import type { AsymmetricKey } from '../asymmetric-key.ts';
import { keyEncoding } from './key-encoding.ts';
import { keyFormat } from './key-format.ts';
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

export function writeKey(
	key: AsymmetricKey,
	isPrivate: boolean,
	format: number,
	type: number,
): string | Uint8Array<ArrayBuffer> {
	const { label, write } = encodingOf(type, isPrivate);
	const bytes = write(key);
	return format === keyFormat.pem ? pem.write(label, bytes) : bytes;
}
