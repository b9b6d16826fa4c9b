// Deletes a branch or a tag; the commit is still there, so the name can be given again.
import type { Git } from './git.svelte.ts';
import type { GitRef } from './git-ref.ts';

export async function deleteRef(git: Git, ref: GitRef, force = false): Promise<void> {
	const { name, kind, oid } = ref;
	const flag = kind === 'branch' && force ? '-D' : '-d';
	const anyway = { label: 'Delete anyway', run: () => void deleteRef(git, ref, true) };
	const answer = await git.run([kind, flag, name], {
		instead: (words) => (/not fully merged/.test(words) ? anyway : undefined),
	});
	if (!answer) return;
	git.offerUndo(`Deleted the ${kind} ${name}`, () => git.run([kind, name, oid]));
}
