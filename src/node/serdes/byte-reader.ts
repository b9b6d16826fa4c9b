// Reads V8's primitives from bytes; throws RangeError past the end.

export class ByteReader {
	readonly bytes: Uint8Array;
	readonly #view: DataView;
	position = 0;

	constructor(bytes: Uint8Array) {
		this.bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	}

	byte(): number {
		const value = this.bytes[this.position];
		if (value === undefined) throw new RangeError('unexpected end of data');
		this.position++;
		return value;
	}

	peek(): number | undefined {
		return this.bytes[this.position];
	}

	varint(): number {
		let value = 0;
		let scale = 1;
		for (;;) {
			const byte = this.byte();
			value += (byte & 0x7f) * scale;
			if (byte < 0x80) return value;
			scale *= 0x80;
		}
	}

	bigVarint(): bigint {
		let value = 0n;
		for (let shift = 0n; ; shift += 7n) {
			const byte = this.byte();
			value |= BigInt(byte & 0x7f) << shift;
			if (byte < 0x80) return BigInt.asUintN(64, value);
		}
	}

	zigzag(): number {
		const value = this.varint() >>> 0;
		return (value >>> 1) ^ -(value & 1);
	}

	double(): number {
		const value = this.#view.getFloat64(this.position, true);
		this.position += 8;
		return value;
	}

	/** A view of the next bytes, not a copy. */
	raw(length: number): Uint8Array {
		const end = this.position + length;
		if (end > this.bytes.length) throw new RangeError('unexpected end of data');
		const view = this.bytes.subarray(this.position, end);
		this.position = end;
		return view;
	}

	oneByteString(): string {
		let text = '';
		const bytes = this.raw(this.varint());
		for (let i = 0; i < bytes.length; i += 4096) {
			text += String.fromCharCode(...bytes.subarray(i, i + 4096));
		}
		return text;
	}

	twoByteString(): string {
		const length = this.varint() / 2;
		let text = '';
		for (let i = 0; i < length; i++, this.position += 2) {
			text += String.fromCharCode(this.#view.getUint16(this.position, true));
		}
		return text;
	}

	bigInt(): bigint {
		const bits = this.varint();
		const digits = this.raw(Math.floor(bits / 2));
		let value = 0n;
		for (let i = digits.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(digits[i] ?? 0);
		return bits % 2 === 1 ? -value : value;
	}
}
