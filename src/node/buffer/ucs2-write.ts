// Writes little-endian UTF-16 code units, only whole ones, at most `limit` bytes at `offset`; gives how many bytes.
export function ucs2Write(text: string, into: Uint8Array, offset: number, limit: number): number {
	const count = Math.min(text.length, limit >>> 1);
	for (let index = 0; index < count; index++) {
		const unit = text.charCodeAt(index);
		into[offset + index * 2] = unit & 0xff;
		into[offset + index * 2 + 1] = unit >> 8;
	}
	return count * 2;
}
