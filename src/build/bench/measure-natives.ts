// The part of Node's lib that every process loads, compressed.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { Row } from './row.ts';

export async function measureNatives(folder: string): Promise<Row> {
	const script = await readFile(join(folder, 'natives-eager.js'));
	const compressed = await promisify(brotliCompress)(script);
	return {
		what: "Node's lib, eager part, brotli",
		unit: 'KB',
		slipway: compressed.length / 1024,
		aim: { most: 300 },
	};
}
