// Buffer's natives: src/node_buffer.cc, src/string_bytes.cc.
import { asBytes } from '../buffer/as-bytes.ts';
import { checkStringLength } from '../buffer/check-string-length.ts';
import { asciiSlice } from '../buffer/ascii-slice.ts';
import { base64Decode } from '../buffer/base64-decode.ts';
import { base64Slice } from '../buffer/base64-slice.ts';
import { byteLengthUtf8 } from '../buffer/byte-length-utf8.ts';
import { compareBytes } from '../buffer/compare-bytes.ts';
import { encodeString } from '../buffer/encode-string.ts';
import { fillBytes } from '../buffer/fill-bytes.ts';
import { forgivingBase64 } from '../buffer/forgiving-base64.ts';
import { hexDecode } from '../buffer/hex-decode.ts';
import { hexSlice } from '../buffer/hex-slice.ts';
import { indexOfBytes } from '../buffer/index-of-bytes.ts';
import { isUtf8 } from '../buffer/is-utf8.ts';
import { latin1Slice } from '../buffer/latin1-slice.ts';
import { latin1Write } from '../buffer/latin1-write.ts';
import { parseEncoding } from '../buffer/parse-encoding.ts';
import { swapBytes } from '../buffer/swap-bytes.ts';
import { ucs2Slice } from '../buffer/ucs2-slice.ts';
import { ucs2Write } from '../buffer/ucs2-write.ts';
import { utf8Slice } from '../buffer/utf8-slice.ts';
import { utf8Write } from '../buffer/utf8-write.ts';
import type { Binding, Environment } from '../environment.ts';

type Read = (bytes: Uint8Array, start: number, end: number) => string;
type Put = (text: string, into: Uint8Array, offset: number, limit: number) => number;
type Memory = ArrayBufferView | ArrayBufferLike;

export function buffer(environment: Environment, base: Binding): Binding {
	/** A Buffer as it is: what follows only indexes it, since Buffer's methods call this binding again. */
	function bytesOf(value: unknown): Uint8Array {
		if (ArrayBuffer.isView(value)) return value instanceof Uint8Array ? value : asBytes(value);
		throw environment.nodeError('ERR_INVALID_ARG_TYPE', 'argument must be a buffer', TypeError);
	}

	/** ParseArrayIndex of src/node_buffer.cc. */
	function index(value: unknown, fallback: number): number {
		if (value === undefined) return fallback;
		const number = Math.trunc(Number(value)) || 0;
		if (number < 0)
			throw environment.nodeError('ERR_OUT_OF_RANGE', 'Index out of range', RangeError);
		return number;
	}

	/** `units`: how many code units of text a byte becomes. */
	const slice = (read: Read, units: number) => (view: unknown, from?: unknown, to?: unknown) => {
		const bytes = bytesOf(view);
		const start = index(from, 0);
		const end = index(to, bytes.length);
		if (end <= start) return '';
		if (end > bytes.length) {
			throw environment.nodeError('ERR_OUT_OF_RANGE', 'Index out of range', RangeError);
		}
		checkStringLength(environment, (end - start) * units);
		return read(bytes, start, end);
	};

	const write = (put: Put) => (view: unknown, text: unknown, from?: unknown, most?: unknown) => {
		const bytes = bytesOf(view);
		if (typeof text !== 'string') {
			const message = 'argument must be a string';
			throw environment.nodeError('ERR_INVALID_ARG_TYPE', message, TypeError);
		}
		const offset = index(from, 0);
		if (offset > bytes.length) {
			const message = '"offset" is outside of buffer bounds';
			throw environment.nodeError('ERR_BUFFER_OUT_OF_BOUNDS', message, RangeError);
		}
		const rest = bytes.length - offset;
		return put(text, bytes, offset, Math.min(index(most, rest), rest));
	};

	function compareOffset(
		source: unknown,
		target: unknown,
		targetFrom: unknown,
		sourceFrom: unknown,
		targetTo: unknown,
		sourceTo: unknown,
	): number {
		const one = bytesOf(source);
		const other = bytesOf(target);
		const targetStart = index(targetFrom, 0);
		const sourceStart = index(sourceFrom, 0);
		const outside =
			sourceStart > one.length ? 'sourceStart' : targetStart > other.length ? 'targetStart' : '';
		if (outside) {
			const message = `The value of "${outside}" is out of range.`;
			throw environment.nodeError('ERR_OUT_OF_RANGE', message, RangeError);
		}
		return compareBytes(
			one.subarray(sourceStart, index(sourceTo, one.length)),
			other.subarray(targetStart, index(targetTo, other.length)),
		);
	}

	/** -2: the range is wrong, -1: the value has no bytes; buffer.js throws for both. */
	function fill(view: unknown, value: unknown, from: unknown, to: unknown, encoding: unknown) {
		const bytes = bytesOf(view);
		const start = index(from, 0);
		const end = index(to, 0);
		if (start > end || end > bytes.length) return -2;
		if (typeof value !== 'string' && !ArrayBuffer.isView(value)) {
			asBytes(bytes).fill(Number(value) & 255, start, end);
			return undefined;
		}
		const pattern =
			typeof value === 'string' ? encodeString(value, parseEncoding(encoding)) : asBytes(value);
		if (start === end) return undefined;
		if (pattern.length === 0) return -1;
		fillBytes(bytes, pattern, start, end);
		return undefined;
	}

	function indexOfBuffer(
		view: unknown,
		needle: unknown,
		offset: number,
		encoding: unknown,
		forward: boolean,
		end?: number,
	): number {
		const unit = parseEncoding(encoding) === 'utf16le' ? 2 : 1;
		return indexOfBytes(bytesOf(view), bytesOf(needle), offset, forward, end, unit);
	}

	function indexOfString(
		view: unknown,
		needle: string,
		offset: number,
		encoding: unknown,
		forward: boolean,
		end?: number,
	): number {
		const kind = parseEncoding(encoding);
		const unit = kind === 'utf16le' ? 2 : 1;
		const bytes = bytesOf(view);
		const whole = unit === 2 ? bytes.subarray(0, bytes.length & ~1) : bytes;
		return indexOfBytes(whole, encodeString(needle, kind), offset, forward, end, unit);
	}

	function indexOfNumber(
		view: unknown,
		byte: number,
		offset: number,
		forward: boolean,
		end?: number,
	): number {
		return indexOfBytes(bytesOf(view), Uint8Array.of(byte), offset, forward, end);
	}

	function copy(source: unknown, target: unknown, to: number, from: number, count: number): number {
		bytesOf(target).set(bytesOf(source).subarray(from, from + count), to);
		return count;
	}

	const swap = (size: 2 | 4 | 8) => (view: unknown) => {
		swapBytes(bytesOf(view), size);
	};

	function validated(memory: Memory): Uint8Array {
		const backing = ArrayBuffer.isView(memory) ? memory.buffer : memory;
		if (backing instanceof ArrayBuffer && backing.detached) {
			const message = 'Cannot validate on a detached buffer';
			throw environment.nodeError('ERR_INVALID_STATE', message);
		}
		return asBytes(memory);
	}

	function btoa(text: string): string | -1 {
		const bytes = new Uint8Array(text.length);
		for (let at = 0; at < text.length; at++) {
			const unit = text.charCodeAt(at);
			if (unit > 0xff) return -1;
			bytes[at] = unit;
		}
		return base64Slice(bytes, 0, bytes.length, 'base64');
	}

	return {
		...base,
		/** Views that bindings make are plain Uint8Arrays; lib wraps what it hands out. */
		setBufferPrototype() {},
		atob: forgivingBase64,
		btoa,
		byteLengthUtf8,
		copy,
		compare: (one: unknown, other: unknown) => compareBytes(bytesOf(one), bytesOf(other)),
		compareOffset,
		fill,
		indexOfBuffer,
		indexOfNumber,
		indexOfString,
		copyArrayBuffer(
			to: ArrayBuffer,
			toOffset: number,
			from: ArrayBuffer,
			fromOffset: number,
			count: number,
		) {
			new Uint8Array(to, toOffset, count).set(new Uint8Array(from, fromOffset, count));
		},
		// A browser has no memory that isn't zeroed.
		createUnsafeArrayBuffer: (size: number) => new ArrayBuffer(size),
		swap16: swap(2),
		swap32: swap(4),
		swap64: swap(8),
		isUtf8: (memory: Memory) => isUtf8(validated(memory)),
		isAscii: (memory: Memory) => validated(memory).every((byte) => byte < 0x80),
		asciiSlice: slice(asciiSlice, 1),
		base64Slice: slice((bytes, start, end) => base64Slice(bytes, start, end, 'base64'), 4 / 3),
		base64urlSlice: slice(
			(bytes, start, end) => base64Slice(bytes, start, end, 'base64url'),
			4 / 3,
		),
		latin1Slice: slice(latin1Slice, 1),
		hexSlice: slice(hexSlice, 2),
		ucs2Slice: slice(ucs2Slice, 1 / 2),
		utf8Slice: slice(utf8Slice, 1),
		base64Write: write(base64Decode),
		base64urlWrite: write(base64Decode),
		hexWrite: write(hexDecode),
		ucs2Write: write(ucs2Write),
		asciiWriteStatic: write(latin1Write),
		latin1WriteStatic: write(latin1Write),
		utf8WriteStatic: write(utf8Write),
		// Marking memory as not transferable needs the engine; internal/buffer.js also sets a symbol, which is
		// what `messaging` looks at.
		setDetachKey() {},
	};
}
