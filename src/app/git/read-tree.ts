// All files of a commit, not only those that it changed.
import type { CommitFile } from './commit-file.ts';
import type { GitProgram } from './git-program.ts';

export async function readTree(program: GitProgram, oid: string): Promise<CommitFile[]> {
	const { code, text } = await program.read('ls-tree', '-r', '-z', '--name-only', oid);
	if (code !== 0) return [];
	const paths = text.split('\0').filter((path) => path !== '');
	return paths.map((path) => ({ path, letter: '' }));
}
