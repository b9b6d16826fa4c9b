// Several pieces as one: what writev gives to the kernel in one call.
export function gatherBytes(pieces: readonly Uint8Array[]): Uint8Array {
	let length = 0;
	for (const piece of pieces) length += piece.byteLength;
	const whole = new Uint8Array(length);
	let offset = 0;
	for (const piece of pieces) {
		whole.set(piece, offset);
		offset += piece.byteLength;
	}
	return whole;
}
