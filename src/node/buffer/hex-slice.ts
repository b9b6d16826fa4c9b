// Bytes [start, end) as lower-case hexadecimal digits.
import { nativeBase64 } from './native-base64.ts';

const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function hexSlice(bytes: Uint8Array, start: number, end: number): string {
	const native = nativeBase64.toHex(bytes, start, end);
	if (native !== undefined) return native;
	let text = '';
	for (let index = start; index < end; index++) text += pairs[bytes[index] ?? 0];
	return text;
}
