// memcmp, then by length: -1, 0 or 1.
const wordSize = 4;
const long = 64;

/** How many bytes at the start are surely equal: whole words are compared where both lie on their borders. */
function equalWords(one: Uint8Array, other: Uint8Array, length: number): number {
	if (length < long || one.byteOffset % wordSize !== 0 || other.byteOffset % wordSize !== 0)
		return 0;
	const count = Math.floor(length / wordSize);
	const words = new Uint32Array(one.buffer, one.byteOffset, count);
	const others = new Uint32Array(other.buffer, other.byteOffset, count);
	let index = 0;
	while (index < count && words[index] === others[index]) index++;
	return index * wordSize;
}

export function compareBytes(one: Uint8Array, other: Uint8Array): -1 | 0 | 1 {
	const shared = Math.min(one.length, other.length);
	for (let index = equalWords(one, other, shared); index < shared; index++) {
		const a = one[index] as number;
		const b = other[index] as number;
		if (a !== b) return a < b ? -1 : 1;
	}
	if (one.length === other.length) return 0;
	return one.length < other.length ? -1 : 1;
}
