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
			? program.read('show', '--format=', '--name-status', '--no-renames', '-z', oid)
			: program.read('diff', '--name-status', '--no-renames', '-z', parent, oid),
	]);
	return {
		message: message.code === 0 ? message.text.trim() : commit.subject,
		files: files.code === 0 ? parse(files.text) : [],
	};
}

/** `M`, the path, `A`, the next path: each ended by NUL. */
function parse(text: string): CommitFile[] {
	const fields = text.split('\0').map((field) => field.replace(/^\n/, ''));
	const files: CommitFile[] = [];
	for (let at = 0; at + 1 < fields.length; at += 2) {
		files.push({ letter: fields[at] ?? '', path: fields[at + 1] ?? '' });
	}
	return files;
}
