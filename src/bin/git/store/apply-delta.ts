// A packed object that is stored as the difference to another one (gitformat-pack(5), "Deltified representation").
import { GitError } from '../git-error.ts';

export function applyDelta(base: Buffer, delta: Buffer): Buffer {
	let at = 0;
	const size = (): number => {
		let [value, shift] = [0, 1];
		for (;;) {
			const byte = delta[at++] ?? 0;
			value += (byte & 0x7f) * shift;
			if (byte < 0x80) return value;
			shift *= 128;
		}
	};
	/** The bytes of a number that the instruction's bits announce; absent ones are zero. */
	const number = (bits: number, count: number): number => {
		let value = 0;
		for (let i = 0; i < count; i++) if (bits & (1 << i)) value += (delta[at++] ?? 0) * 256 ** i;
		return value;
	};
	if (size() !== base.length) throw new GitError('delta does not fit its base object');
	const result = Buffer.alloc(size());
	let to = 0;
	while (at < delta.length) {
		const op = delta[at++] ?? 0;
		if (op & 0x80) {
			const offset = number(op & 0x0f, 4);
			const length = number((op >> 4) & 7, 3) || 0x10000;
			to += base.copy(result, to, offset, offset + length);
		} else {
			to += delta.copy(result, to, at, at + op);
			at += op;
		}
	}
	return result;
}
