// A zlib stream that compresses nothing (RFC 1950, RFC 1951 section 3.2.4): loose objects of a learner's repository are
// small, and in the container zlib has to be loaded first. The real git reads it like any other.

const MOST = 65_535;

export const storedZlib = {
	write(bytes: Uint8Array): Buffer {
		const parts: Uint8Array[] = [Uint8Array.of(0x78, 0x01)];
		for (let at = 0; at < bytes.length || at === 0; at += MOST) {
			const block = bytes.subarray(at, at + MOST);
			const head = Buffer.alloc(5);
			head.writeUInt8(at + MOST >= bytes.length ? 1 : 0, 0);
			head.writeUInt16LE(block.length, 1);
			head.writeUInt16LE(~block.length & 0xffff, 3);
			parts.push(head, block);
		}
		const end = Buffer.alloc(4);
		end.writeUInt32BE(adler32(bytes));
		return Buffer.concat([...parts, end]);
	},

	/** Undefined where something is compressed. */
	read(stream: Buffer): Buffer | undefined {
		const blocks: Buffer[] = [];
		for (let at = 2; ;) {
			const kind = stream[at];
			if (kind !== 0 && kind !== 1) return undefined;
			const length = stream.readUInt16LE(at + 1);
			if (stream.readUInt16LE(at + 3) !== (~length & 0xffff)) return undefined;
			blocks.push(stream.subarray(at + 5, at + 5 + length));
			at += 5 + length;
			if (kind === 1) return blocks.length === 1 ? blocks[0] : Buffer.concat(blocks);
		}
	},
};

function adler32(bytes: Uint8Array): number {
	let [a, b] = [1, 0];
	for (const byte of bytes) {
		a = (a + byte) % 65_521;
		b = (b + a) % 65_521;
	}
	return b * 65_536 + a;
}
