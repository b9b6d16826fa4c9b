// Our `git` as a program of the real Node: a folder for the PATH.
import { build } from 'esbuild';
import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nodeBinary } from '../natives/node-binary.ts';
import { projectRoot } from '../project-root.ts';

/** @returns the folder */
export async function gitProgram(cache: string): Promise<string> {
	const folder = join(cache, 'git-program');
	await mkdir(folder, { recursive: true });
	const { outputFiles } = await build({
		entryPoints: [join(projectRoot, 'src/bin/git/main.ts')],
		bundle: true,
		format: 'cjs',
		platform: 'node',
		target: 'node24',
		mainFields: ['module', 'main'],
		write: false,
		logLevel: 'error',
	});
	// The cache is inside this project, whose scripts are modules.
	await writeFile(join(folder, 'package.json'), '{"type":"commonjs"}\n');
	const code = `#!${nodeBinary().path}\n${outputFiles[0]?.text ?? ''}`;
	// As a whole: a proof beside this one may be about to start it.
	const partial = join(folder, `git.${randomUUID()}`);
	await writeFile(partial, code, { mode: 0o755 });
	await rename(partial, join(folder, 'git'));
	return folder;
}
