// Whether two byte strings of one length are equal, in a time that does not tell where they differ.
export function timingSafeEqual(one: Uint8Array, other: Uint8Array): boolean {
	let difference = 0;
	for (let index = 0; index < one.length; index++) {
		difference |= (one[index] ?? 0) ^ (other[index] ?? 0);
	}
	return difference === 0;
}
