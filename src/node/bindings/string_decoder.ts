// Characters split over chunks: src/string_decoder.cc. The state is a 7-byte buffer that string_decoder.js owns:
// four bytes of an incomplete character, how many are missing, how many are held, the encoding.
import { asBytes } from '../buffer/as-bytes.ts';
import { checkStringLength } from '../buffer/check-string-length.ts';
import { decodeBytes } from '../buffer/decode-bytes.ts';
import type { Encoding } from '../buffer/parse-encoding.ts';
import { parseEncoding } from '../buffer/parse-encoding.ts';
import { splitCharacter } from '../buffer/split-character.ts';
import type { Binding, Environment } from '../environment.ts';

const missing = 4;
const held = 5;
const encodingField = 6;

/** Code units of text that a byte becomes, where it is not one. */
const unitsPerByte: Readonly<Partial<Record<Encoding, number>>> = {
	utf16le: 1 / 2,
	base64: 4 / 3,
	base64url: 4 / 3,
	hex: 2,
};

function isSplittable(encoding: Encoding): boolean {
	return encoding !== 'ascii' && encoding !== 'hex' && encoding !== 'latin1';
}

/** Moves bytes that finish the held character into the state; gives how many of `data` that took. */
function finishCharacter(state: Uint8Array, data: Uint8Array, encoding: Encoding): number {
	const wanted = Math.min(data.length, state[missing] ?? 0);
	let taken = 0;
	for (; taken < wanted; taken++) {
		const byte = data[taken] ?? 0;
		if (encoding === 'utf8' && (byte & 0xc0) !== 0x80) {
			// No continuation byte: the held part stays incomplete, and this byte starts something new.
			state[missing] = 0;
			return taken;
		}
		state[state[held] ?? 0] = byte;
		state[held] = (state[held] ?? 0) + 1;
		state[missing] = (state[missing] ?? 0) - 1;
	}
	return taken;
}

function decode(stateView: ArrayBufferView, chunk: ArrayBufferView): string {
	const state = asBytes(stateView);
	let data: Uint8Array = asBytes(chunk);
	const encoding = parseEncoding(state[encodingField]);
	if (!isSplittable(encoding)) return decodeBytes(data, encoding);
	let before = '';
	if ((state[missing] ?? 0) > 0) {
		data = data.subarray(finishCharacter(state, data, encoding));
		if (state[missing] === 0) {
			before = decodeBytes(state, encoding, 0, state[held]);
			state[held] = 0;
		}
	}
	if (data.length === 0) return before;
	const split = splitCharacter(data, encoding);
	state[held] = split.held;
	state[missing] = split.missing;
	const end = data.length - split.held;
	for (let index = 0; index < split.held; index++) state[index] = data[end + index] ?? 0;
	return before + decodeBytes(data, encoding, 0, end);
}

function flush(stateView: ArrayBufferView): string {
	const state = asBytes(stateView);
	const encoding = parseEncoding(state[encodingField]);
	let count = state[held] ?? 0;
	// A single trailing byte of UTF-16 is ignored.
	if (encoding === 'utf16le' && count % 2 === 1) count--;
	state[held] = 0;
	state[missing] = 0;
	return decodeBytes(state, encoding, 0, count);
}

export function string_decoder(environment: Environment, base: Binding): Binding {
	return {
		...base,
		decode(state: ArrayBufferView, chunk: ArrayBufferView) {
			const encoding = parseEncoding(asBytes(state)[encodingField]);
			checkStringLength(environment, chunk.byteLength * (unitsPerByte[encoding] ?? 1));
			return decode(state, chunk);
		},
		flush,
	};
}
