// Big-endian bytes and unsigned integers.
export const bigBytes = {
	read(bytes: Uint8Array): bigint {
		let value = 0n;
		for (const byte of bytes) value = (value << 8n) | BigInt(byte);
		return value;
	},

	/** `size`: bytes, zeros in front; without it as many as are needed, at least one. */
	write(value: bigint, size?: number): Uint8Array<ArrayBuffer> {
		const hex = value.toString(16);
		const length = size ?? (hex.length + 1) >> 1;
		const digits = hex.padStart(length * 2, '0');
		return Uint8Array.from({ length }, (_, index) =>
			Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16),
		);
	},
};
