// Writes `.br` and `.gz` beside the files of a build, for web servers that send those as they are
// (nginx: gzip_static and brotli_static; Caddy: precompressed).
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = /\.(html|js|css|json|svg|wasm|img|txt|ttf|map)$/;
/** Below this a compressed copy is not worth a file. */
const LEAST = 1024;

export async function precompress(folder: string): Promise<void> {
	const entries = await readdir(folder, { withFileTypes: true, recursive: true });
	const files = entries
		.filter((entry) => entry.isFile() && compressible.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((path) => !path.includes('.steps'));
	for (const path of files) await compressFile(path);
}

async function compressFile(path: string): Promise<void> {
	const contents = await readFile(path);
	if (contents.length < LEAST || (await isCurrent(path))) return;
	const params = { [constants.BROTLI_PARAM_SIZE_HINT]: contents.length };
	await writeFile(`${path}.br`, await promisify(brotliCompress)(contents, { params }));
	await writeFile(`${path}.gz`, await promisify(gzip)(contents, { level: 9 }));
}

async function isCurrent(path: string): Promise<boolean> {
	const [original, copy] = await Promise.all([stat(path), stat(`${path}.br`).catch(missing)]);
	return copy !== undefined && copy.mtimeMs >= original.mtimeMs;
}

function missing(error: NodeJS.ErrnoException): undefined {
	if (error.code === 'ENOENT') return undefined;
	throw error;
}
