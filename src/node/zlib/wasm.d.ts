// Resolved by src/build/bundle/wasm-text.ts: the bytes of the libraries' wasm.
declare module 'brotli.wasm' {
	const bytes: Uint8Array<ArrayBuffer>;
	export default bytes;
}
declare module 'zstd.wasm' {
	const bytes: Uint8Array<ArrayBuffer>;
	export default bytes;
}
