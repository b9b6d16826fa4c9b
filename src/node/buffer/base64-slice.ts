// Bytes [start, end) as base64, or as base64url without padding.
import { nativeBase64 } from './native-base64.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function pairsOf(alphabet: string): string[] {
	return Array.from(
		{ length: 4096 },
		(_, bits) => alphabet.charAt(bits >> 6) + alphabet.charAt(bits & 63),
	);
}

// One look-up per twelve bits, half as many as by single letters.
const pairs = { base64: pairsOf(letters + '+/'), base64url: pairsOf(letters + '-_') };

export function base64Slice(
	bytes: Uint8Array,
	start: number,
	end: number,
	alphabet: keyof typeof pairs,
): string {
	const native = nativeBase64.encode(bytes, start, end, alphabet);
	if (native !== undefined) return native;
	const table = pairs[alphabet];
	const padding = alphabet === 'base64';
	let text = '';
	let index = start;
	for (; index + 2 < end; index += 3) {
		const bits =
			((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
		text += (table[bits >> 12] ?? '') + (table[bits & 4095] ?? '');
	}
	if (end - index === 1) {
		text += (table[(bytes[index] ?? 0) << 4] ?? '') + (padding ? '==' : '');
	} else if (end - index === 2) {
		const bits = ((bytes[index] ?? 0) << 10) | ((bytes[index + 1] ?? 0) << 2);
		text += (table[bits >> 6] ?? '') + (table[(bits & 63) << 6] ?? '').charAt(0);
		if (padding) text += '=';
	}
	return text;
}
