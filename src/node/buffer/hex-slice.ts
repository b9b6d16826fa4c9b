// Bytes [start, end) as lower-case hexadecimal digits.
const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function hexSlice(bytes: Uint8Array, start: number, end: number): string {
	let text = '';
	for (let index = start; index < end; index++) text += pairs[bytes[index] ?? 0];
	return text;
}
