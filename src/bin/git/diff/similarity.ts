// How much of a file is found in another one, in percent: bytes in equal pieces, as git's rename detection counts them.

const LONGEST = 64;

export function similarity(before: Buffer, after: Buffer): number {
	const most = Math.max(before.length, after.length);
	if (most === 0) return 100;
	const least = Math.min(before.length, after.length);
	// So different in size that it can't be enough.
	if (most - least > most / 2) return 0;
	const [left, right] = [pieces(before), pieces(after)];
	let copied = 0;
	for (const [piece, size] of left) copied += Math.min(size, right.get(piece) ?? 0);
	return Math.floor((Math.floor((copied * 60000) / most) * 100) / 60000);
}

/** Lines, long ones cut: piece -> bytes in all of them. */
function pieces(bytes: Buffer): Map<string, number> {
	const text = !bytes.includes(0);
	const found = new Map<string, number>();
	let start = 0;
	for (let at = 0; at < bytes.length; at++) {
		const length = at - start + 1;
		if (length < LONGEST && bytes[at] !== 10 && at !== bytes.length - 1) continue;
		const whole = bytes.toString('latin1', start, at + 1);
		const piece = text ? whole.replace('\r\n', '\n') : whole;
		found.set(piece, (found.get(piece) ?? 0) + piece.length);
		start = at + 1;
	}
	return found;
}
