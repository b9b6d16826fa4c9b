// Goes to another branch. Changes that the switch would overwrite can be put aside on the way.
import type { Git } from './git.svelte.ts';

export async function switchBranch(git: Git, name: string): Promise<void> {
	const stashFirst = async (): Promise<void> => {
		if (!(await git.run(['stash', 'push', '-m', `Before switching to ${name}`]))) return;
		await switchBranch(git, name);
	};
	await git.run(['switch', name], {
		instead: (words) =>
			/would be overwritten by/.test(words)
				? { label: 'Stash them and switch', run: () => void stashFirst() }
				: undefined,
	});
}
