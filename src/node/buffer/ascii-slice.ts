// Bytes [start, end) with the top bit dropped (StringBytes::Encode, ASCII).
import { latin1Slice } from './latin1-slice.ts';

export function asciiSlice(bytes: Uint8Array, start: number, end: number): string {
	let high = 0;
	for (let index = start; index < end; index++) high |= bytes[index] ?? 0;
	if (high < 0x80) return latin1Slice(bytes, start, end);
	const stripped = new Uint8Array(end - start);
	for (let index = start; index < end; index++)
		stripped[index - start] = (bytes[index] ?? 0) & 0x7f;
	return latin1Slice(stripped, 0, stripped.length);
}
