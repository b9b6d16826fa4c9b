// Git's lines on the wire: four digits of length before each, and `0000` for an end (gitprotocol-common(5), "pkt-line").

export const packetLines = {
	/** undefined is an end. */
	write(lines: readonly (string | undefined)[]): Buffer {
		return Buffer.from(lines.map((line) => (line === undefined ? '0000' : sized(line))).join(''));
	},

	/** Up to where something else follows, a pack for example. @returns the lines, without their line ends */
	read(bytes: Buffer): { lines: (Buffer | undefined)[]; rest: Buffer } {
		const lines: (Buffer | undefined)[] = [];
		let at = 0;
		while (/^[0-9a-f]{4}$/.test(bytes.toString('latin1', at, at + 4))) {
			const size = Number.parseInt(bytes.toString('latin1', at, at + 4), 16);
			lines.push(size === 0 ? undefined : bytes.subarray(at + 4, at + size));
			at += Math.max(size, 4);
		}
		return { lines, rest: bytes.subarray(at) };
	},
};

function sized(line: string): string {
	return `${(Buffer.byteLength(line) + 4).toString(16).padStart(4, '0')}${line}`;
}
