// The text files that git knows or would add, under the given folders (`.` for those at the top).
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#build/project-root.ts';

const text = /\.(ts|svelte|js|mjs|cjs|json|css|html|md|ya?ml|ejs|txt)$|\/_headers$|^\.ci\/run$/;
const notOurs = /^package-lock\.json$|^src\/node\/facts\/.*\.json$/;

export function sourceFiles(folders: readonly string[]): string[] {
	const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
	return execFileSync('git', args, { cwd: projectRoot, encoding: 'utf8' })
		.split('\0')
		.filter((path) => text.test(path) && !notOurs.test(path))
		.filter((path) => existsSync(join(projectRoot, path)))
		.filter((path) =>
			folders.some((folder) =>
				folder === '.' ? !path.includes('/') : path.startsWith(`${folder}/`),
			),
		);
}
