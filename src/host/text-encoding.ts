// Node's buffer encodings, as the client's typings list them.
const aliases: Readonly<Record<string, Encoding>> = {
	utf8: 'utf8',
	'utf-8': 'utf8',
	utf16le: 'utf16le',
	'utf-16le': 'utf16le',
	ucs2: 'utf16le',
	'ucs-2': 'utf16le',
	latin1: 'latin1',
	binary: 'latin1',
	ascii: 'ascii',
	hex: 'hex',
	base64: 'base64',
	base64url: 'base64url',
};

type Encoding = 'utf8' | 'utf16le' | 'latin1' | 'ascii' | 'hex' | 'base64' | 'base64url';

export class TextEncoding {
	readonly #encoding: Encoding;

	/** Throws Node's ERR_INVALID_ARG_VALUE for a name it does not know. */
	constructor(name: string) {
		const encoding = aliases[name.toLowerCase()];
		if (encoding === undefined) {
			const message = `The argument 'encoding' is invalid encoding. Received '${name}'`;
			throw Object.assign(new TypeError(message), { code: 'ERR_INVALID_ARG_VALUE' });
		}
		this.#encoding = encoding;
	}

	decode(bytes: Uint8Array): string {
		switch (this.#encoding) {
			case 'utf8':
				return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
			case 'utf16le':
				return codeUnits(bytes);
			case 'latin1':
				return characters(bytes, 0xff);
			case 'ascii':
				return characters(bytes, 0x7f);
			case 'hex':
				return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
			case 'base64':
				return btoa(characters(bytes, 0xff));
			case 'base64url':
				return btoa(characters(bytes, 0xff))
					.replaceAll('+', '-')
					.replaceAll('/', '_')
					.replace(/=+$/, '');
			default:
				return this.#encoding satisfies never;
		}
	}

	encode(text: string): Uint8Array {
		switch (this.#encoding) {
			case 'utf8':
				return new TextEncoder().encode(text);
			case 'utf16le':
				return new Uint8Array(
					Uint16Array.from(text.split(''), (unit) => unit.charCodeAt(0)).buffer,
				);
			case 'latin1':
			case 'ascii':
				return bytesOf(text);
			case 'hex':
				return hexBytes(text);
			case 'base64':
			case 'base64url':
				return bytesOf(atob(cleanBase64(text)));
			default:
				return this.#encoding satisfies never;
		}
	}
}

/** A TextDecoder would replace a surrogate that stands alone. */
function codeUnits(bytes: Uint8Array): string {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let text = '';
	for (let i = 0; i + 1 < bytes.length; i += 2)
		text += String.fromCharCode(view.getUint16(i, true));
	return text;
}

function characters(bytes: Uint8Array, mask: number): string {
	let text = '';
	for (let i = 0; i < bytes.length; i += 8192) {
		const chunk = bytes.subarray(i, i + 8192);
		text += String.fromCharCode(...chunk.map((byte) => byte & mask));
	}
	return text;
}

function bytesOf(text: string): Uint8Array {
	const bytes = new Uint8Array(text.length);
	for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
	return bytes;
}

/** Stops at the first pair that is none, as Buffer does. */
function hexBytes(text: string): Uint8Array {
	const pairs = /^(?:[\da-f]{2})*/i.exec(text)?.[0] ?? '';
	const bytes = new Uint8Array(pairs.length / 2);
	for (let i = 0; i < bytes.length; i++) {
		bytes[i] = Number.parseInt(pairs.slice(2 * i, 2 * i + 2), 16);
	}
	return bytes;
}

/** Both alphabets, without what Buffer skips, a rest of one character dropped. */
function cleanBase64(text: string): string {
	const plain = text
		.replace(/=.*$/s, '')
		.replaceAll('-', '+')
		.replaceAll('_', '/')
		.replace(/[^A-Za-z\d+/]/g, '');
	return plain.length % 4 === 1 ? plain.slice(0, -1) : plain;
}
