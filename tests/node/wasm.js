// WebAssembly: compiling keeps the process alive; streaming takes a Response.
const bytes = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 7, 1, 96, 2, 127, 127, 1, 127, 3, 2, 1, 0, 7, 7, 1, 3, 97, 100, 100, 0, 0, 10, 9, 1, 7, 0, 32, 0, 32, 1, 106, 11);
console.log(new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports.add(1, 2));
WebAssembly.instantiate(bytes).then(async ({ instance }) => {
	console.log(instance.exports.add(3, 4));
	const module = await WebAssembly.compile(bytes);
	console.log(WebAssembly.Module.exports(module));
	const response = () => new Response(bytes, { headers: { 'Content-Type': 'application/wasm' } });
	console.log((await WebAssembly.instantiateStreaming(response())).instance.exports.add(5, 6));
	console.log((await WebAssembly.compileStreaming(Promise.resolve(response()))) instanceof WebAssembly.Module);
	await WebAssembly.compileStreaming(new Response(bytes)).catch((error) => console.log(error.code));
	await WebAssembly.compile(Uint8Array.of(1, 2)).catch((error) => console.log(error.name));
});
