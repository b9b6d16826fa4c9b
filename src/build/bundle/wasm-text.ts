// `import bytes from 'sqlite.wasm'`, `'brotli.wasm'`: the wasm of a package, in a text of one character per byte, so that
// importScripts brings it: it is synchronous in every engine, while Firefox never answers a synchronous XMLHttpRequest
// of a worker's worker. Compressed, such a text is as small as the wasm itself, and base64 a fifth larger.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

const require = createRequire(import.meta.url);
const brotli = dirname(require.resolve('brotli-wasm'));

const files: Record<string, string> = {
	'brotli.wasm': join(brotli, 'pkg.web/brotli_wasm_bg.wasm'),
	'sqlite.wasm': require.resolve('@sqlite.org/sqlite-wasm/sqlite3.wasm'),
};

export const wasmText: Plugin = {
	name: 'wasm-text',
	setup(build) {
		build.onResolve({ filter: /^(brotli|sqlite)\.wasm$/ }, ({ path }) => ({
			path: files[path] ?? path,
			namespace: 'wasm-text',
		}));
		build.onLoad({ filter: /.*/, namespace: 'wasm-text' }, async ({ path }) => {
			const text = (await readFile(path)).toString('latin1');
			return {
				contents: `const text = ${JSON.stringify(text)};
const bytes = new Uint8Array(text.length);
for (let at = 0; at < bytes.length; at++) bytes[at] = text.charCodeAt(at);
export default bytes;`,
			};
		});
	},
};
