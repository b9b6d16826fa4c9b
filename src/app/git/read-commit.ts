// One commit in detail: the whole message, and the files that differ from its first parent.
import type { CommitFile } from './commit-file.ts';
import type { GitCommit } from './git-commit.ts';
import type { GitProgram } from './git-program.ts';

export interface CommitText {
	message: string;
	files: readonly CommitFile[];
}

const FILES = ['--name-status', '--no-renames', '-z'];

export async function readCommit(program: GitProgram, commit: GitCommit): Promise<CommitText> {
	const { oid, parents, subject } = commit;
	const { code, text } = await program.read(
		'log',
		'--max-count=1',
		'--format=%B%x00',
		...FILES,
		oid,
	);
	const [message = subject, ...fields] = code === 0 ? text.split('\0') : [];
	if (parents.length < 2) return { message: message.trim(), files: parse(fields) };
	// The log is silent on what a merge brought.
	const merged = await program.read('diff', ...FILES, parents[0] ?? '', oid);
	return { message: message.trim(), files: parse(merged.text.split('\0')) };
}

/** After empty fields and line ends: `M`, the path, `A`, the next path. */
function parse(fields: readonly string[]): CommitFile[] {
	const words = fields.map((field) => field.replace(/^\n/, '')).filter((field) => field !== '');
	const files: CommitFile[] = [];
	for (let at = 0; at + 1 < words.length; at += 2) {
		files.push({ letter: words[at] ?? '', path: words[at + 1] ?? '' });
	}
	return files;
}
