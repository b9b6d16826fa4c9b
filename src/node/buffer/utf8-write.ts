// Writes a string as UTF-8, only whole characters, at most `limit` bytes at `offset`; gives how many bytes.
const encoder = new TextEncoder();
const short = 24;

export function utf8Write(text: string, into: Uint8Array, offset: number, limit: number): number {
	if (text.length <= short && text.length <= limit) {
		let index = 0;
		for (; index < text.length; index++) {
			const unit = text.charCodeAt(index);
			if (unit > 0x7f) break;
			into[offset + index] = unit;
		}
		if (index === text.length) return index;
	}
	const target = new Uint8Array(into.buffer, into.byteOffset + offset, limit);
	if (into.buffer instanceof ArrayBuffer) return encoder.encodeInto(text, target).written;
	const copy = new Uint8Array(limit);
	const { written } = encoder.encodeInto(text, copy);
	target.set(copy.subarray(0, written));
	return written;
}
