// Fills [start, end) with a pattern, again and again (Fill of src/node_buffer.cc).
export function fillBytes(into: Uint8Array, pattern: Uint8Array, start: number, end: number): void {
	const length = end - start;
	if (pattern.length >= length) {
		into.set(pattern.subarray(0, length), start);
		return;
	}
	into.set(pattern, start);
	// The filled part doubles with each copy.
	for (let filled = pattern.length; filled < length; filled *= 2) {
		const part = into.subarray(start, start + Math.min(filled, length - filled));
		into.set(part, start + filled);
	}
}
