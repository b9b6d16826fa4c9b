// Asks for a message in the editor that is set (GIT_EDITOR, core.editor, VISUAL, EDITOR); without one, git says how to do without.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import { GitError } from '../git-error.ts';
import type { Repository } from '../repository.ts';

/** @param file in .git: `COMMIT_EDITMSG` */
export function editMessage(repository: Repository, file: string, text: string): string {
	const { GIT_EDITOR, VISUAL, EDITOR } = process.env;
	const editor = GIT_EDITOR ?? repository.config.get('core.editor') ?? VISUAL ?? EDITOR;
	const path = join(repository.gitdir, file);
	fs.writeFileSync(path, text);
	if (editor === ':' || editor === 'true') return text;
	if (!editor)
		throw new GitError('there is no editor here: give the message with -m "…"', {
			code: 1,
			prefix: 'error: ',
		});
	const { status } = spawnSync('sh', ['-c', `${editor} "$1"`, editor, path], { stdio: 'inherit' });
	if (status !== 0)
		throw new GitError(
			`There was a problem with the editor '${editor}'.\nPlease supply the message using either -m or -F option.`,
			{ code: 1, prefix: 'error: ' },
		);
	return fs.readFileSync(path, 'utf8');
}
