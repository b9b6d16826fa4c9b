// Reads ASN.1 in DER (ITU-T X.690), as far as keys need it. Throws a WrongDer.
import { opensslError } from '../openssl-error.ts';

export interface DerNode {
	/** The identifier octet. */
	readonly tag: number;
	readonly content: Uint8Array;
}

function wrongTag(): Error {
	const stack = [
		'error:0688010A:asn1 encoding routines::nested asn1 error',
		'error:068000A8:asn1 encoding routines::wrong tag',
	];
	const error = opensslError('asn1 encoding routines', 'wrong tag', 0xa8);
	return Object.assign(error, { opensslErrorStack: stack });
}

export class DerReader {
	readonly #bytes: Uint8Array;
	#at = 0;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	get isDone(): boolean {
		return this.#at >= this.#bytes.length;
	}

	/** The tag of the next node; undefined at the end. */
	peek(): number | undefined {
		return this.#bytes[this.#at];
	}

	node(tag?: number): DerNode {
		const found = this.#byte();
		if (tag !== undefined && found !== tag) throw wrongTag();
		let length = this.#byte();
		if (length & 0x80) {
			const count = length & 0x7f;
			if (count === 0 || count > 4) throw wrongTag();
			length = 0;
			for (let index = 0; index < count; index++) length = length * 256 + this.#byte();
		}
		const end = this.#at + length;
		if (end > this.#bytes.length) throw wrongTag();
		const content = this.#bytes.subarray(this.#at, end);
		this.#at = end;
		return { tag: found, content };
	}

	sequence(): DerReader {
		return new DerReader(this.node(0x30).content);
	}

	/** A constructed, explicit [number]. */
	context(number: number): DerReader {
		return new DerReader(this.node(0xa0 | number).content);
	}

	integer(): bigint {
		let value = 0n;
		for (const byte of this.node(0x02).content) value = (value << 8n) | BigInt(byte);
		return value;
	}

	octets(): Uint8Array {
		return this.node(0x04).content;
	}

	/** Whole bytes only. */
	bits(): Uint8Array {
		const { content } = this.node(0x03);
		if (content[0] !== 0) throw wrongTag();
		return content.subarray(1);
	}

	/** Dotted. */
	oid(): string {
		const { content } = this.node(0x06);
		const first = content[0] ?? 0;
		const arcs = [Math.floor(first / 40), first % 40];
		let arc = 0;
		for (const byte of content.subarray(1)) {
			arc = arc * 128 + (byte & 0x7f);
			if (byte & 0x80) continue;
			arcs.push(arc);
			arc = 0;
		}
		return arcs.join('.');
	}

	#byte(): number {
		const byte = this.#bytes[this.#at++];
		if (byte === undefined) throw wrongTag();
		return byte;
	}
}
