// Resolved by src/build/bundle/wasm-text.ts: the bytes of SQLite's wasm.
declare module 'sqlite.wasm' {
	const bytes: Uint8Array<ArrayBuffer>;
	export default bytes;
}
