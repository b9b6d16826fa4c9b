// Writes the low byte of each code unit, at most `limit` at `offset`; gives how many.
export function latin1Write(text: string, into: Uint8Array, offset: number, limit: number): number {
	const count = Math.min(text.length, limit);
	for (let index = 0; index < count; index++) into[offset + index] = text.charCodeAt(index);
	return count;
}
