// Makes a file what the index has of it; a new one goes. Git forgets such bytes, so they are kept for a way back.
import type { Git } from './git.svelte.ts';
import type { GitChange } from './git-change.ts';

export async function discard(git: Git, { path, area }: GitChange): Promise<void> {
	const { program } = git;
	if (!program) return;
	if (area === 'untracked') {
		const remove = async (): Promise<boolean> => {
			await program.container.fs.rm(`${program.folder}/${path.replace(/\/$/, '')}`, {
				recursive: true,
			});
			await git.state.look();
			return true;
		};
		await git.runUndoably(`Deleted ${path}`, [path], remove);
	} else {
		const restore = (): Promise<unknown> => git.run(['restore', '--', path]);
		await git.runUndoably(`Discarded the changes in ${path}`, [path], restore);
	}
	if (git.opened?.kind === 'change' && git.opened.path === path) git.close();
}
