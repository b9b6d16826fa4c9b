// How many bytes at the end of a chunk are the start of a character that goes on in the next one
// (StringDecoder::DecodeData of src/string_decoder.cc).
import type { Encoding } from './parse-encoding.ts';

export interface Split {
	/** Bytes to keep back. */
	held: number;
	/** Bytes that the character still needs. */
	missing: number;
}

const whole: Split = { held: 0, missing: 0 };

function splitUtf8(data: Uint8Array): Split {
	for (let held = 1; held <= Math.min(3, data.length); held++) {
		const byte = data[data.length - held] ?? 0;
		if ((byte & 0xc0) === 0x80) continue;
		const size =
			(byte & 0xe0) === 0xc0 ? 2 : (byte & 0xf0) === 0xe0 ? 3 : (byte & 0xf8) === 0xf0 ? 4 : 0;
		return size > held ? { held, missing: size - held } : whole;
	}
	return whole;
}

function splitUtf16(data: Uint8Array): Split {
	if (data.length % 2 === 1) return { held: 1, missing: 1 };
	const high = ((data[data.length - 1] ?? 0) & 0xfc) === 0xd8;
	return high ? { held: 2, missing: 2 } : whole;
}

export function splitCharacter(data: Uint8Array, encoding: Encoding): Split {
	if (encoding === 'utf8') return splitUtf8(data);
	if (encoding === 'utf16le') return splitUtf16(data);
	if (encoding !== 'base64' && encoding !== 'base64url') return whole;
	const held = data.length % 3;
	return held === 0 ? whole : { held, missing: 3 - held };
}
