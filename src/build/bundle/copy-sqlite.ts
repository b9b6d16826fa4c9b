// sqlite.wasm: SQLite as its own authors build it for the web.
import { copyFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { step } from './step.ts';

const SOURCE = '@sqlite.org/sqlite-wasm/sqlite3.wasm';
const TARGET = 'sqlite.wasm';

export function copySqlite(outDir: string): Promise<boolean> {
	const source = createRequire(import.meta.url).resolve(SOURCE);
	return step(outDir, TARGET, SOURCE, async () => {
		await copyFile(source, join(outDir, TARGET));
		return { inputs: [source], outputs: [TARGET] };
	});
}
