// Reverses the order of bytes within each group of `size` bytes, in place.
export function swapBytes(bytes: Uint8Array, size: 2 | 4 | 8): void {
	const last = size - 1;
	for (let group = 0; group + last < bytes.length; group += size) {
		for (let index = 0; index < size / 2; index++) {
			const low = bytes[group + index] ?? 0;
			bytes[group + index] = bytes[group + last - index] ?? 0;
			bytes[group + last - index] = low;
		}
	}
}
