// Walks MessagePack without making values of it: an image's contents are only pointed at.
// https://github.com/msgpack/msgpack/blob/master/spec.md
import { SnapshotError } from './snapshot-error.ts';

export interface Span {
	/** Byte offset. */
	start: number;
	length: number;
}

/** Fixed-size formats from 0xc0 on: bytes after the type byte. */
const FIXED: Readonly<Record<number, number>> = {
	0xc0: 0,
	0xc2: 0,
	0xc3: 0,
	0xca: 4,
	0xcb: 8,
	0xcc: 1,
	0xcd: 2,
	0xce: 4,
	0xcf: 8,
	0xd0: 1,
	0xd1: 2,
	0xd2: 4,
	0xd3: 8,
	0xd4: 2,
	0xd5: 3,
	0xd6: 5,
	0xd7: 9,
	0xd8: 17,
};

/** Bytes of the length field of bin, ext and str formats. */
const SIZED: Readonly<Record<number, number>> = {
	0xc4: 1,
	0xc5: 2,
	0xc6: 4,
	0xc7: 1,
	0xc8: 2,
	0xc9: 4,
	0xd9: 1,
	0xda: 2,
	0xdb: 4,
};

export class MsgpackReader {
	#position = 0;
	readonly #bytes: Uint8Array;

	constructor(bytes: Uint8Array) {
		this.#bytes = bytes;
	}

	/** Enters a map: the number of its pairs. */
	map(): number {
		const type = this.#byte();
		if (type >= 0x80 && type <= 0x8f) return type & 0x0f;
		if (type === 0xde) return this.#number(2);
		if (type === 0xdf) return this.#number(4);
		throw this.#wrong('a map', type);
	}

	/** A string or binary: where its bytes are. */
	span(): Span {
		const type = this.#byte();
		if (type >= 0xa0 && type <= 0xbf) return this.#take(type & 0x1f);
		const size = SIZED[type];
		if (size === undefined || (type >= 0xc7 && type <= 0xc9)) throw this.#wrong('bytes', type);
		return this.#take(this.#number(size));
	}

	/** A string of ASCII characters. */
	key(): string {
		const { start, length } = this.span();
		return String.fromCharCode(...this.#bytes.subarray(start, start + length));
	}

	skip(): void {
		const type = this.#byte();
		if (type < 0x80 || type >= 0xe0) return;
		if (type < 0x90) return this.#skipMany((type & 0x0f) * 2);
		if (type < 0xa0) return this.#skipMany(type & 0x0f);
		if (type < 0xc0) return void this.#take(type & 0x1f);
		if (type === 0xdc || type === 0xdd) return this.#skipMany(this.#number(type === 0xdc ? 2 : 4));
		if (type === 0xde || type === 0xdf) {
			return this.#skipMany(this.#number(type === 0xde ? 2 : 4) * 2);
		}
		const size = SIZED[type];
		if (size !== undefined) {
			// An extension carries one more byte: its type.
			const extra = type >= 0xc7 && type <= 0xc9 ? 1 : 0;
			return void this.#take(this.#number(size) + extra);
		}
		const fixed = FIXED[type];
		if (fixed === undefined) throw this.#wrong('a value', type);
		this.#take(fixed);
	}

	#skipMany(count: number): void {
		for (let i = 0; i < count; i++) this.skip();
	}

	#byte(): number {
		const byte = this.#bytes[this.#position++];
		if (byte === undefined) throw new SnapshotError('The snapshot ends too early');
		return byte;
	}

	#number(size: number): number {
		let value = 0;
		for (let i = 0; i < size; i++) value = value * 256 + this.#byte();
		return value;
	}

	#take(length: number): Span {
		const start = this.#position;
		this.#position += length;
		if (this.#position > this.#bytes.length) throw new SnapshotError('The snapshot ends too early');
		return { start, length };
	}

	#wrong(expected: string, type: number): SnapshotError {
		const at = this.#position - 1;
		return new SnapshotError(
			`Not a snapshot: expected ${expected} at byte ${at}, found 0x${type.toString(16)}`,
		);
	}
}
