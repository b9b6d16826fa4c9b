// Puts a table between its marks in src/node/README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

/** @param mark `upstream`: between `<!-- upstream -->` and `<!-- /upstream -->` */
export function writeTable(mark: string, table: string): void {
	const path = join(projectRoot, 'src/node/README.md');
	const text = readFileSync(path, 'utf8');
	const between = new RegExp(`(<!-- ${mark} -->\\n)[^]*?(<!-- /${mark} -->)`);
	if (!between.test(text))
		throw new Error(`${path} has no <!-- ${mark} --> to write the table to.`);
	writeFileSync(path, text.replace(between, `$1\n${table}\n\n$2`));
}
