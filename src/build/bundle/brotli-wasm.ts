// `import bytes from 'brotli.wasm'`: the wasm of the package brotli-wasm, which exports only a wrapper that loads it
// asynchronously.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

const require = createRequire(import.meta.url);

export const brotliWasm: Plugin = {
	name: 'brotli-wasm',
	setup(build) {
		const folder = dirname(require.resolve('brotli-wasm'));
		build.onResolve({ filter: /^brotli\.wasm$/ }, () => ({
			path: join(folder, 'pkg.web/brotli_wasm_bg.wasm'),
		}));
	},
};
