// Writes the low byte of each code unit, at most `limit` at `offset`; gives how many. Long text is tried as UTF-8
// first: if as many bytes as units came out, it was ASCII.
const encoder = new TextEncoder();
const long = 400;

export function latin1Write(text: string, into: Uint8Array, offset: number, limit: number): number {
	const count = Math.min(text.length, limit);
	if (count > long && into.buffer instanceof ArrayBuffer) {
		const target = new Uint8Array(into.buffer, into.byteOffset + offset, count);
		const { read, written } = encoder.encodeInto(text, target);
		if (read === count && written === count) return count;
	}
	for (let index = 0; index < count; index++) into[offset + index] = text.charCodeAt(index);
	return count;
}
