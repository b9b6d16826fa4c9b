// One commit in detail: the whole message, and the files that differ from its first parent.
import type { CommitFile } from './commit-file.ts';
import type { GitCommit } from './git-commit.ts';
import type { GitProgram } from './git-program.ts';

export interface CommitText {
	message: string;
	files: readonly CommitFile[];
}

export async function readCommit(program: GitProgram, commit: GitCommit): Promise<CommitText> {
	const { oid, parents } = commit;
	const [parent] = parents;
	const [message, files] = await Promise.all([
		program.read('log', '--max-count=1', '--format=%B', oid),
		parent === undefined
			? program.read('show', '--format=', '--name-status', oid)
			: program.read('diff', '--name-status', '--no-renames', parent, oid),
	]);
	return {
		message: message.code === 0 ? message.text.trim() : commit.subject,
		files: files.code === 0 ? parse(files.text) : [],
	};
}

function parse(text: string): CommitFile[] {
	return text.split('\n').flatMap((line) => {
		const [, letter, path] = /^([A-Z])\d*\t(.+)$/.exec(line) ?? [];
		return letter === undefined || path === undefined ? [] : [{ letter, path }];
	});
}
