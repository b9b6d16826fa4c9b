// `npm run lesson -- lint [pack]`
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readFolder } from '../../packs/read-folder.ts';
import type { Finding } from '../lint/finding.ts';
import { lintPack } from '../lint/lint-pack.ts';
import { packFolders } from '../pack-folders.ts';

/** @returns exit code */
export async function lintPacks(args: string[]): Promise<number> {
	const { positionals } = parseArgs({ args, allowPositionals: true });
	const all: Finding[] = [];
	for (const { id, folder } of await packFolders(positionals[0])) {
		const findings = lintPack(await readFolder(folder), id);
		for (const finding of findings) print(relative(process.cwd(), folder), finding);
		all.push(...findings);
	}
	const errors = all.filter(({ level }) => level === 'error').length;
	console.log(`${errors} errors, ${all.length - errors} warnings`);
	return errors === 0 ? 0 : 1;
}

/** `file:line` is what terminals and editors make a link of. */
function print(folder: string, { level, file, line, message }: Finding): void {
	const place = join(folder, file) + (line === undefined ? '' : `:${line}`);
	console.log(`${place}: ${level}: ${message}`);
}
