// A growing buffer with V8's primitives: varint, zigzag, doubles, strings.
import { tags } from './tags.ts';

const FIRST_CAPACITY = 64;

export class ByteWriter {
	#bytes = new Uint8Array(FIRST_CAPACITY);
	#view = new DataView(this.#bytes.buffer);
	#length = 0;

	get length() {
		return this.#length;
	}

	/** What was written; the writer starts anew. */
	release(): Uint8Array<ArrayBuffer> {
		const bytes = this.#bytes.slice(0, this.#length);
		this.#bytes = new Uint8Array(FIRST_CAPACITY);
		this.#view = new DataView(this.#bytes.buffer);
		this.#length = 0;
		return bytes;
	}

	byte(value: number) {
		this.#reserve(1);
		this.#bytes[this.#length++] = value;
	}

	char(value: string) {
		this.byte(value.charCodeAt(0));
	}

	varint(value: number) {
		let rest = value;
		this.#reserve(10);
		while (rest >= 0x80) {
			this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
			rest = Math.floor(rest / 0x80);
		}
		this.#bytes[this.#length++] = rest;
	}

	bigVarint(value: bigint) {
		let rest = BigInt.asUintN(64, value);
		while (rest >= 0x80n) {
			this.byte(Number(rest & 0x7fn) | 0x80);
			rest >>= 7n;
		}
		this.byte(Number(rest));
	}

	zigzag(value: number) {
		this.varint(((value << 1) ^ (value >> 31)) >>> 0);
	}

	double(value: number) {
		this.#reserve(8);
		this.#view.setFloat64(this.#length, value, true);
		this.#length += 8;
	}

	raw(bytes: Uint8Array) {
		this.#reserve(bytes.length);
		this.#bytes.set(bytes, this.#length);
		this.#length += bytes.length;
	}

	string(value: string) {
		const { length } = value;
		if (isOneByte(value)) {
			this.byte(tags.oneByteString);
			this.varint(length);
			this.#reserve(length);
			for (let i = 0; i < length; i++) this.#bytes[this.#length++] = value.charCodeAt(i);
			return;
		}
		const size = length * 2;
		// Two-byte characters start at an even offset.
		if ((this.#length + 1 + varintLength(size)) % 2 === 1) this.byte(tags.padding);
		this.byte(tags.twoByteString);
		this.varint(size);
		this.#reserve(size);
		for (let i = 0; i < length; i++, this.#length += 2) {
			this.#view.setUint16(this.#length, value.charCodeAt(i), true);
		}
	}

	bigInt(value: bigint) {
		const digits: number[] = [];
		for (let rest = value < 0n ? -value : value; rest > 0n; rest >>= 8n) {
			digits.push(Number(rest & 0xffn));
		}
		while (digits.length % 8 !== 0) digits.push(0);
		this.varint(digits.length * 2 + (value < 0n ? 1 : 0));
		this.raw(Uint8Array.from(digits));
	}

	#reserve(more: number) {
		const needed = this.#length + more;
		if (needed <= this.#bytes.length) return;
		const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
		grown.set(this.#bytes.subarray(0, this.#length));
		this.#bytes = grown;
		this.#view = new DataView(grown.buffer);
	}
}

function isOneByte(value: string): boolean {
	for (let i = 0; i < value.length; i++) if (value.charCodeAt(i) > 0xff) return false;
	return true;
}

function varintLength(value: number): number {
	let length = 1;
	for (let rest = value; rest >= 0x80; rest = Math.floor(rest / 0x80)) length++;
	return length;
}
