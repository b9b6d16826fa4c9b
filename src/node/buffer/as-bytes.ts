// Any view or buffer as a plain Uint8Array on the same memory. Buffer overrides slice, indexOf, fill and
// toString of Uint8Array with functions that call bindings again, so a binding never works on a Buffer itself.
const plain = Uint8Array.prototype;

export function asBytes(source: ArrayBufferView | ArrayBufferLike): Uint8Array<ArrayBuffer> {
	if (Object.getPrototypeOf(source) === plain) return source as Uint8Array<ArrayBuffer>;
	if (ArrayBuffer.isView(source)) {
		return new Uint8Array(source.buffer as ArrayBuffer, source.byteOffset, source.byteLength);
	}
	return new Uint8Array(source as ArrayBuffer);
}
