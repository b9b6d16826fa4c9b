// Deflate as the browser has it, without a header. Unpacking ends at a limit: a small link can be very large inside.
type Bytes = Uint8Array<ArrayBuffer>;

export const deflate = {
	async pack(bytes: Bytes): Promise<Bytes> {
		const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
		return new Uint8Array(await new Response(stream).arrayBuffer());
	},

	/** @returns undefined: it is not deflated, cut off, or more than `most` bytes */
	async unpack(bytes: Bytes, most: number): Promise<Bytes | undefined> {
		const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
		const reader = stream.getReader();
		const parts: Bytes[] = [];
		let size = 0;
		try {
			for (let part = await reader.read(); !part.done; part = await reader.read()) {
				size += part.value.length;
				if (size > most) {
					await reader.cancel();
					return undefined;
				}
				parts.push(part.value);
			}
		} catch (error) {
			if (error instanceof TypeError) return undefined;
			throw error;
		}
		return new Uint8Array(await new Blob(parts).arrayBuffer());
	},
};
