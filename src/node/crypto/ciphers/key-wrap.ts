// AES key wrap, https://www.rfc-editor.org/rfc/rfc3394. `undefined`: the wrapped key was tampered with.
import { unsafe } from '@noble/ciphers/aes.js';

const half = 8;
const rounds = 6;
const integrity = 0xa6;

/** Mixes the step's number into the first half of the block, big-endian. */
function mixStep(block: Uint8Array, step: number): void {
	const view = new DataView(block.buffer);
	view.setUint32(4, view.getUint32(4) ^ step);
}

export const keyWrap = {
	wrap(key: Uint8Array, data: Uint8Array): Uint8Array {
		const expanded = unsafe.expandKeyLE(key);
		const parts = data.length / half;
		const output = new Uint8Array(data.length + half);
		output.fill(integrity, 0, half);
		output.set(data, half);
		for (let step = 1; step <= rounds * parts; step++) {
			const at = (((step - 1) % parts) + 1) * half;
			const block = new Uint8Array(2 * half);
			block.set(output.subarray(0, half));
			block.set(output.subarray(at, at + half), half);
			unsafe.encryptBlock(expanded, block);
			mixStep(block, step);
			output.set(block.subarray(0, half));
			output.set(block.subarray(half), at);
		}
		return output;
	},

	unwrap(key: Uint8Array, data: Uint8Array): Uint8Array | undefined {
		const expanded = unsafe.expandKeyDecLE(key);
		const parts = data.length / half - 1;
		const output = data.slice();
		for (let step = rounds * parts; step > 0; step--) {
			const at = (((step - 1) % parts) + 1) * half;
			const block = new Uint8Array(2 * half);
			block.set(output.subarray(0, half));
			block.set(output.subarray(at, at + half), half);
			mixStep(block, step);
			unsafe.decryptBlock(expanded, block);
			output.set(block.subarray(0, half));
			output.set(block.subarray(half), at);
		}
		return output.subarray(0, half).every((byte) => byte === integrity)
			? output.slice(half)
			: undefined;
	},
};
