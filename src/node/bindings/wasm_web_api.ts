// Stands for src/node_wasm_web_api.cc: WebAssembly's streaming functions take Node's own Response objects.
import type { BindingFactory } from '../environment.ts';

interface StreamState {
	push(chunk: BufferSource): void;
	finish(): void;
	abort(reason: unknown): void;
	setURL(url: string): void;
}

/** lib/internal/wasm_web_api.js: checks the response and pushes its body. */
type Implementation = (state: StreamState, source: unknown) => void;

export const wasm_web_api: BindingFactory = (_, base) => ({
	...base,
	setImplementation(implementation: Implementation) {
		const collect = (source: unknown): Promise<Uint8Array> =>
			new Promise((resolve, reject) => {
				const chunks: Uint8Array[] = [];
				implementation(
					{
						push: (chunk) => chunks.push(bytesOf(chunk)),
						finish: () => resolve(joined(chunks)),
						abort: reject,
						setURL() {},
					},
					source,
				);
			});
		const streaming = {
			compileStreaming: async (source: unknown) => WebAssembly.compile(await bufferOf(source)),
			instantiateStreaming: async (source: unknown, imports?: WebAssembly.Imports) =>
				WebAssembly.instantiate(await bufferOf(source), imports),
		};
		for (const [name, value] of Object.entries(streaming)) {
			Object.defineProperty(WebAssembly, name, {
				value,
				writable: true,
				configurable: true,
				enumerable: true,
			});
		}

		async function bufferOf(source: unknown): Promise<Uint8Array<ArrayBuffer>> {
			return new Uint8Array(await collect(source));
		}
	},
});

function bytesOf(chunk: BufferSource): Uint8Array {
	return ArrayBuffer.isView(chunk)
		? new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength)
		: new Uint8Array(chunk);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.byteLength, 0));
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.byteLength;
	}
	return whole;
}
