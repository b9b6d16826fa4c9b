// Goes to another branch. Changes that the switch would overwrite can be put aside on the way.
import type { GitAnswer } from './git-answer.ts';
import type { Git } from './git.svelte.ts';
import { typeCommand } from './type-command.ts';

export async function switchBranch(git: Git, name: string): Promise<void> {
	const stashFirst = async (): Promise<void> => {
		if (!(await git.run(['stash', 'push', '-m', `Before switching to ${name}`]))) return;
		await switchBranch(git, name);
	};
	const answer = await git.run(['switch', name], {
		instead: (words) =>
			/would be overwritten by/.test(words)
				? { label: 'Stash them and switch', run: () => void stashFirst() }
				: undefined,
	});
	if (answer) tellLeftBehind(git, answer);
}

/** Commits that were made on no branch: nothing shows them any more. */
function tellLeftBehind(git: Git, { args, text }: GitAnswer): void {
	const oid = /git branch <new-branch-name> ([0-9a-f]+)/.exec(text)?.[1];
	if (oid === undefined) return;
	const name = `kept-${oid}`;
	const keep = { label: 'Keep them as a branch', run: () => void git.run(['branch', name, oid]) };
	git.tell({
		kind: 'info',
		command: typeCommand(args),
		words: text.trim(),
		advice: 'You made commits while no branch was checked out, and no branch has them.',
		action: keep,
	});
}
