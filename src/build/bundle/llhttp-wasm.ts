// `import bytes from 'llhttp.wasm'`: the parser's wasm as undici's package ships it, inside a CommonJS module.
import { createRequire } from 'node:module';
import type { Plugin } from 'esbuild';

const require = createRequire(import.meta.url);

export const llhttpWasm: Plugin = {
	name: 'llhttp-wasm',
	setup(build) {
		build.onResolve({ filter: /^llhttp\.wasm$/ }, () => ({
			path: 'llhttp.wasm',
			namespace: 'llhttp',
		}));
		build.onLoad({ filter: /.*/, namespace: 'llhttp' }, () => ({
			contents: require('undici/lib/llhttp/llhttp-wasm.js') as Uint8Array,
			loader: 'binary',
		}));
	},
};
