// What a WebSocket sends for each kind of argument of `send`; bytes are copied at once.
export function messageBytes(
	data: string | BufferSource | Blob,
): string | Uint8Array | Promise<Uint8Array> {
	if (typeof data === 'string') return data;
	if (data instanceof Blob) return data.arrayBuffer().then((buffer) => new Uint8Array(buffer));
	if (ArrayBuffer.isView(data)) {
		return new Uint8Array(data.buffer, data.byteOffset, data.byteLength).slice();
	}
	return new Uint8Array(data).slice();
}
