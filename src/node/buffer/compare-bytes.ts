// memcmp, then by length: -1, 0 or 1.
export function compareBytes(one: Uint8Array, other: Uint8Array): -1 | 0 | 1 {
	const shared = Math.min(one.length, other.length);
	for (let index = 0; index < shared; index++) {
		const a = one[index] ?? 0;
		const b = other[index] ?? 0;
		if (a !== b) return a < b ? -1 : 1;
	}
	if (one.length === other.length) return 0;
	return one.length < other.length ? -1 : 1;
}
