// Text armour around keys, https://www.rfc-editor.org/rfc/rfc7468.
import { base64Decode } from '../../buffer/base64-decode.ts';
import { base64Slice } from '../../buffer/base64-slice.ts';
import type { KeyLock } from './key-lock.ts';

export interface PemBlock {
	label: string;
	/** What "DEK-Info" says, of the old kind of encryption (RFC 1421). */
	lock: KeyLock | undefined;
	bytes: Uint8Array<ArrayBuffer>;
}

const lockHeader = /^DEK-Info: ([\w-]+),([0-9A-Fa-f]+)\r?$/m;
const block = /-----BEGIN ([^-]+)-----\r?\n([\s\S]*?)-----END \1-----/;

export const pem = {
	/** The first block of a text. */
	read(text: string): PemBlock | undefined {
		const [, label, body] = block.exec(text) ?? [];
		if (label === undefined || body === undefined) return undefined;
		const [, cipher, iv] = lockHeader.exec(body) ?? [];
		const base64 = iv === undefined ? body : body.slice(body.indexOf(iv) + iv.length);
		const into = new Uint8Array(base64.length);
		const length = base64Decode(base64, into, 0, into.length);
		const lock =
			cipher === undefined || iv === undefined
				? undefined
				: { cipher: cipher.toLowerCase(), iv: fromHex(iv), pbkdf2: undefined };
		return { label, lock, bytes: into.slice(0, length) };
	},

	write(label: string, bytes: Uint8Array, lock?: KeyLock): string {
		const head = lock
			? `Proc-Type: 4,ENCRYPTED\nDEK-Info: ${lock.cipher.toUpperCase()},${toHex(lock.iv)}\n\n`
			: '';
		const body = base64Slice(bytes, 0, bytes.length, 'base64').replaceAll(/.{64}(?=.)/g, '$&\n');
		return `-----BEGIN ${label}-----\n${head}${body}\n-----END ${label}-----\n`;
	},
};

function fromHex(digits: string): Uint8Array {
	return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function toHex(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
		.join('')
		.toUpperCase();
}
