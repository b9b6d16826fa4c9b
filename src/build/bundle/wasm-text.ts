// `import bytes from 'sqlite.wasm'`, `'brotli.wasm'`, `'zstd.wasm'`: the wasm of a package, in a text of one character per byte, so that
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
	'zstd.wasm': require.resolve('@oneidentity/zstd-js/wasm'),
};
/** How a package carries its wasm inside a script. */
const embedded = /data:application\/octet-stream;base64,([\w+/=]+)/;

export const wasmText: Plugin = {
	name: 'wasm-text',
	setup(build) {
		build.onResolve({ filter: /^(brotli|sqlite|zstd)\.wasm$/ }, ({ path }) => ({
			path: files[path] ?? path,
			namespace: 'wasm-text',
		}));
		build.onLoad({ filter: /.*/, namespace: 'wasm-text' }, async ({ path }) => {
			const text = wasmIn(await readFile(path)).toString('latin1');
			return {
				contents: `const text = ${JSON.stringify(text)};
const bytes = new Uint8Array(text.length);
for (let at = 0; at < bytes.length; at++) bytes[at] = text.charCodeAt(at);
export default bytes;`,
			};
		});
	},
};

function wasmIn(file: Buffer): Buffer {
	if (file.subarray(0, 4).toString('latin1') === '\0asm') return file;
	const base64 = embedded.exec(file.toString('latin1'))?.[1];
	if (base64 === undefined) throw new Error('A package no longer has its wasm where it was.');
	return Buffer.from(base64, 'base64');
}
