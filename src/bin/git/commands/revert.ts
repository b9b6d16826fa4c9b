// git revert [--no-edit] <commit>...
import git from 'isomorphic-git';
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { changeStat } from '../objects/change-stat.ts';
import { filesOfCommit } from '../objects/files-of-commit.ts';
import { revision } from '../objects/revision.ts';
import { short } from '../objects/short.ts';
import { writeCommit } from '../objects/write-commit.ts';
import { options } from '../options.ts';
import type { Repository } from '../repository.ts';
import { conflictLines } from '../text/conflict-lines.ts';
import { dateLine } from '../text/date-line.ts';
import { modeLines } from '../text/mode-lines.ts';
import { print } from '../text/print.ts';
import { statLine } from '../text/stat-line.ts';
import { applyMerge } from '../work/apply-merge.ts';
import { refuseDirty } from '../work/refuse-dirty.ts';

const USAGE = 'git revert [--no-edit] [-m <parent-number>] <commit>...';

export const revert: Command = {
	usage: USAGE,
	async run(repository, args) {
		const { values, words } = options(
			args,
			{ 'no-edit': { type: 'boolean' }, mainline: { type: 'string', short: 'm' } },
			USAGE,
		);
		if (words.length === 0) throw new GitError(`usage: ${USAGE}`, { code: 129, prefix: '' });
		for (const word of words) {
			const code = await revertOne(
				repository,
				await revision(repository, word),
				Number(values.mainline ?? 0),
			);
			if (code !== 0) return code;
		}
		return 0;
	},
};

async function revertOne(repository: Repository, oid: string, mainline: number): Promise<number> {
	await refuseDirty(repository, 'revert');
	const { commit } = await git.readCommit({ ...repository.base, oid });
	if (commit.parent.length > 1 && mainline === 0) {
		throw new GitError(`commit ${oid} is a merge but no -m option was given.`, {
			code: 1,
			prefix: 'error: ',
		});
	}
	const title = commit.message.split('\n')[0] ?? '';
	const head = await repository.headOrFail();
	const before = await filesOfCommit(repository, head);
	const outcome = await applyMerge(repository, {
		base: await filesOfCommit(repository, oid),
		ours: before,
		theirs: await filesOfCommit(repository, commit.parent[Math.max(0, mainline - 1)]),
		names: { ours: 'HEAD', theirs: `parent of ${short(oid)} (${title})` },
	});
	const message = `Revert "${title}"\n\nThis reverts commit ${oid}.\n`;
	if (outcome.conflicts.length > 0) {
		print(...conflictLines(outcome, `parent of ${short(oid)} (${title})`));
		repository.writeState('MERGE_MSG', message);
		throw new GitError(`could not revert ${short(oid)}... ${title}`, {
			code: 1,
			prefix: 'error: ',
		});
	}
	const made = await writeCommit(repository, { message, parents: [head] });
	const { commit: madeCommit } = await git.readCommit({ ...repository.base, oid: made });
	const stats = await changeStat(repository, before, await filesOfCommit(repository, made));
	print(
		`[${(await repository.branch()) ?? 'detached HEAD'} ${short(made)}] Revert "${title}"`,
		dateLine(madeCommit.author),
		statLine(stats),
		...modeLines(stats),
	);
	return 0;
}
