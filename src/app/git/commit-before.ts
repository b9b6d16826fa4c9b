// Commits everything before something takes it away. Slipway signs it, so that nobody is surprised by it in the log.
import type { Git } from './git.svelte.ts';

const WHO = ['Slipway', 'safety-copy@slipway.invalid'] as const;
const ENV = {
	GIT_AUTHOR_NAME: WHO[0],
	GIT_AUTHOR_EMAIL: WHO[1],
	GIT_COMMITTER_NAME: WHO[0],
	GIT_COMMITTER_EMAIL: WHO[1],
};

/**
 * @param what is about to happen: `resetting the lesson`
 * @returns short id of the commit; undefined: nothing to commit, or no repository, or it is amid a merge
 */
export async function commitBefore(git: Git, what: string): Promise<string | undefined> {
	const { program, state } = git;
	if (!program) return undefined;
	await state.look();
	if (state.presence !== 'there' || state.underWay) return undefined;
	if (state.status.changes.length === 0) return undefined;
	if ((await program.write(['add', '-A'])).code !== 0) return undefined;
	const made = await program.write(['commit', '-m', `Save all before ${what}`], ENV);
	if (made.code !== 0) return undefined;
	await state.look();
	return /^\[.*? ([0-9a-f]{7,40})\]/m.exec(made.text)?.[1];
}
