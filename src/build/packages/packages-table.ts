// The table of packages in src/node/README.md.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownTable } from '../upstream/markdown-table.ts';
import type { PackageProgram } from './package-programs.ts';

/** @param remains name -> why the container does not do as the real Node */
export function packagesTable(
	programs: readonly PackageProgram[],
	folder: string,
	remains: ReadonlyMap<string, string>,
): string {
	const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as {
		packages: Record<string, { version: string }>;
	};
	const rows = programs.map(({ name, about, packages }) => {
		const own = packages.find((other) => other === name || other.endsWith(`/${name}`)) ?? name;
		const version = lock.packages[`node_modules/${own}`]?.version ?? '';
		return [own, version, about, remains.get(name) ?? 'as in Node'];
	});
	return markdownTable([['package', 'version', 'what the program does', 'container'], ...rows]);
}
