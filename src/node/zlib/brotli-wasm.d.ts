// Resolved by src/build/bundle/wasm-text.ts: the bytes of the library's wasm.
declare module 'brotli.wasm' {
	const bytes: Uint8Array<ArrayBuffer>;
	export default bytes;
}
