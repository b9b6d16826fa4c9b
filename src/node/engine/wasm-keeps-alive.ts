// V8 compiles WebAssembly on threads that Node's loop waits for. A browser's compiling is out of the loop's sight:
// here it counts as a request.
import type { EventLoop } from '../loop/event-loop.ts';

type Compile = (...parameters: unknown[]) => Promise<unknown>;

export function wasmKeepsAlive(loop: EventLoop): void {
	const wasm = WebAssembly as unknown as Record<string, Compile>;
	for (const name of ['compile', 'instantiate']) {
		const native = wasm[name];
		if (!native) continue;
		const holder = {
			async [name](...parameters: unknown[]) {
				loop.requestStarted();
				try {
					return await native.apply(WebAssembly, parameters);
				} finally {
					loop.requestEnded();
				}
			},
		};
		Object.defineProperty(WebAssembly, name, {
			value: holder[name],
			writable: true,
			configurable: true,
			enumerable: true,
		});
	}
}
