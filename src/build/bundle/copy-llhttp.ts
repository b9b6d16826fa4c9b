// llhttp.wasm: Node's HTTP parser, as the npm package undici carries it (in base64, in a script).
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { step } from './step.ts';

const SOURCE = 'undici/lib/llhttp/llhttp_simd-wasm.js';
const TARGET = 'llhttp.wasm';

export function copyLlhttp(outDir: string): Promise<boolean> {
	const require = createRequire(import.meta.url);
	return step(outDir, TARGET, SOURCE, async () => {
		await writeFile(join(outDir, TARGET), require(SOURCE) as Buffer);
		return { inputs: [require.resolve(SOURCE)], outputs: [TARGET] };
	});
}
