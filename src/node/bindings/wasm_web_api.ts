// Stands for src/node_wasm_web_api.cc: WebAssembly.compileStreaming of Node's own Response objects.
import type { BindingFactory } from '../environment.ts';

export const wasm_web_api: BindingFactory = (_, base) => ({ ...base, setImplementation() {} });
