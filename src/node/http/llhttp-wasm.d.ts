// Resolved by src/build/bundle/llhttp-wasm.ts: the bytes of the parser's wasm.
declare module 'llhttp.wasm' {
	const bytes: Uint8Array<ArrayBuffer>;
	export default bytes;
}
