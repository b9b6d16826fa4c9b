// One chunk of a body whose length is not known beforehand (RFC 9112 7.1).
const encoder = new TextEncoder();

/** The empty chunk is the last one. */
export function writeChunk(data: Uint8Array): Uint8Array {
	const size = encoder.encode(`${data.length.toString(16)}\r\n`);
	const chunk = new Uint8Array(size.length + data.length + 2);
	chunk.set(size);
	chunk.set(data, size.length);
	chunk.set([13, 10], size.length + data.length);
	return chunk;
}
