// Text armour around keys, https://www.rfc-editor.org/rfc/rfc7468.
import { base64Decode } from '../../buffer/base64-decode.ts';
import { base64Slice } from '../../buffer/base64-slice.ts';

export interface PemBlock {
	label: string;
	/** "Proc-Type: 4,ENCRYPTED" and the like, of the old kind of encryption. */
	hasHeaders: boolean;
	bytes: Uint8Array<ArrayBuffer>;
}

const block = /-----BEGIN ([^-]+)-----\r?\n([\s\S]*?)-----END \1-----/;

export const pem = {
	/** The first block of a text. */
	read(text: string): PemBlock | undefined {
		const [, label, body] = block.exec(text) ?? [];
		if (label === undefined || body === undefined) return undefined;
		const into = new Uint8Array(body.length);
		const length = base64Decode(body, into, 0, into.length);
		return { label, hasHeaders: body.includes(':'), bytes: into.slice(0, length) };
	},

	write(label: string, bytes: Uint8Array): string {
		const body = base64Slice(bytes, 0, bytes.length, 'base64').replaceAll(/.{64}(?=.)/g, '$&\n');
		return `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----\n`;
	},
};
