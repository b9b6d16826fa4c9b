// Browsers' TextDecoder, WebCrypto and others refuse views of shared (or resizable) memory: such bytes are
// copied first (https://webidl.spec.whatwg.org/#AllowShared).
export function unshared(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	const memory = bytes.buffer;
	if (memory instanceof ArrayBuffer && !memory.resizable) return bytes as Uint8Array<ArrayBuffer>;
	const copy = new Uint8Array(bytes.byteLength);
	copy.set(bytes);
	return copy;
}
