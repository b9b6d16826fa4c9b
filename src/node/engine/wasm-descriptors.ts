// WebKit tells the types of what a WebAssembly module imports and exports
// (https://github.com/WebAssembly/js-types); V8 does not yet.
interface Descriptor {
	type?: unknown;
}

type Describe = (module: WebAssembly.Module) => Descriptor[];

export function wasmDescriptors(): void {
	const { Module } = WebAssembly as unknown as { Module: Record<'imports' | 'exports', Describe> };
	for (const name of ['imports', 'exports'] as const) {
		const native = Module[name];
		const holder = {
			[name](module: WebAssembly.Module) {
				const descriptors = native.call(Module, module);
				for (const descriptor of descriptors) delete descriptor.type;
				return descriptors;
			},
		};
		Object.defineProperty(Module, name, { value: holder[name] });
	}
}
