// Hexadecimal digits to bytes, up to the first pair that is none. Node looks at the low byte of each code
// unit only (nbytes::HexDecode), and so does this.
const digits = new Int8Array(256).fill(-1);
for (let value = 0; value < 16; value++) {
	digits[value.toString(16).charCodeAt(0)] = value;
	digits[value.toString(16).toUpperCase().charCodeAt(0)] = value;
}

/** Writes at `offset` at most `limit` bytes; gives how many. */
export function hexDecode(text: string, into: Uint8Array, offset: number, limit: number): number {
	const count = Math.min(text.length >>> 1, limit);
	for (let index = 0; index < count; index++) {
		const high = digits[text.charCodeAt(index * 2) & 0xff] ?? -1;
		const low = digits[text.charCodeAt(index * 2 + 1) & 0xff] ?? -1;
		if (high < 0 || low < 0) return index;
		into[offset + index] = (high << 4) | low;
	}
	return count;
}
