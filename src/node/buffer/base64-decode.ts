// Base64 as Node reads it: both alphabets at once, what is no letter skipped, ended by the first '=', a last
// lone letter dropped (nbytes::Base64DecodeSlow, which looks at the low byte of a code unit only).
import { nativeBase64 } from './native-base64.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = new Uint8Array(256).fill(0xff);
for (let value = 0; value < 64; value++) values[letters.charCodeAt(value)] = value;
values[0x2d] = 62;
values[0x5f] = 63;
const equals = 0x3d;

/** Writes at `offset` at most `limit` bytes; gives how many. */
export function base64Decode(
	text: string,
	into: Uint8Array,
	offset: number,
	limit: number,
): number {
	const native = nativeBase64.decode(text, into, offset, limit);
	if (native !== undefined) return native;
	const end = offset + limit;
	let at = offset;
	let bits = 0;
	let held = 0;
	for (let index = 0; index < text.length && at < end; index++) {
		const byte = text.charCodeAt(index) & 0xff;
		if (byte === equals) break;
		const value = values[byte] ?? 0xff;
		if (value === 0xff) continue;
		bits = (bits << 6) | value;
		held += 6;
		if (held < 8) continue;
		held -= 8;
		into[at++] = (bits >> held) & 0xff;
	}
	return at - offset;
}
