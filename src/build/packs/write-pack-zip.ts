// A built pack as one file, which any Slipway page opens, packages included.
import { zipSync } from 'fflate';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const PARTS = /^(pack\.json|node_modules\.img|types\.json)$/;

/** @param folder with pack.json */
export async function writePackZip(folder: string, target: string): Promise<void> {
	const names = (await readdir(folder)).filter((name) => PARTS.test(name));
	const entries = names.map(async (name) => [name, await readFile(join(folder, name))] as const);
	await writeFile(target, zipSync(Object.fromEntries(await Promise.all(entries))));
}
