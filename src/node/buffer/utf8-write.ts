// Writes a string as UTF-8, only whole characters, at most `limit` bytes at `offset`; gives how many bytes. Short
// ASCII is faster without a call into the TextEncoder.
const encoder = new TextEncoder();
const short = 200;

/** undefined: not ASCII, but for what was written before that showed. */
function writeAscii(text: string, into: Uint8Array, offset: number): number | undefined {
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		if (unit > 0x7f) return undefined;
		into[offset + index] = unit;
	}
	return text.length;
}

export function utf8Write(text: string, into: Uint8Array, offset: number, limit: number): number {
	if (text.length <= short && text.length <= limit) {
		const written = writeAscii(text, into, offset);
		if (written !== undefined) return written;
	}
	const target = new Uint8Array(into.buffer, into.byteOffset + offset, limit);
	if (into.buffer instanceof ArrayBuffer) return encoder.encodeInto(text, target).written;
	// Browsers refuse to write into shared memory.
	const copy = new Uint8Array(limit);
	const { written } = encoder.encodeInto(text, copy);
	target.set(copy.subarray(0, written));
	return written;
}
