// git cherry-pick <commit>...
import git from 'isomorphic-git';
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { changeStat } from '../objects/change-stat.ts';
import { filesOfCommit } from '../objects/files-of-commit.ts';
import { revision } from '../objects/revision.ts';
import { short } from '../objects/short.ts';
import { writeCommit } from '../objects/write-commit.ts';
import type { Repository } from '../repository.ts';
import { conflictLines } from '../text/conflict-lines.ts';
import { dateLine } from '../text/date-line.ts';
import { modeLines } from '../text/mode-lines.ts';
import { print } from '../text/print.ts';
import { statLine } from '../text/stat-line.ts';
import { applyMerge } from '../work/apply-merge.ts';
import { refuseDirty } from '../work/refuse-dirty.ts';

const USAGE = 'git cherry-pick <commit>...';

export const cherryPick: Command = {
	usage: USAGE,
	async run(repository, args) {
		if (args.length === 0) throw new GitError(`usage: ${USAGE}`, { code: 129, prefix: '' });
		for (const word of args) await pick(repository, await revision(repository, word));
	},
};

async function pick(repository: Repository, oid: string): Promise<void> {
	await refuseDirty(repository, 'cherry-pick');
	const { commit } = await git.readCommit({ ...repository.base, oid });
	const title = commit.message.split('\n')[0] ?? '';
	const head = await repository.headOrFail();
	const before = await filesOfCommit(repository, head);
	const theirs = `${short(oid)} (${title})`;
	const outcome = await applyMerge(repository, {
		base: await filesOfCommit(repository, commit.parent[0]),
		ours: before,
		theirs: await filesOfCommit(repository, oid),
		names: { ours: 'HEAD', theirs },
	});
	if (outcome.conflicts.length > 0) {
		print(...conflictLines(outcome, theirs));
		repository.writeState('MERGE_MSG', commit.message);
		throw new GitError(`could not apply ${short(oid)}... ${title}`, { code: 1, prefix: 'error: ' });
	}
	const made = await writeCommit(repository, {
		message: commit.message,
		parents: [head],
		author: commit.author,
	});
	const stats = await changeStat(repository, before, await filesOfCommit(repository, made));
	print(
		`[${(await repository.branch()) ?? 'detached HEAD'} ${short(made)}] ${title}`,
		dateLine(commit.author),
	);
	print(statLine(stats), ...modeLines(stats));
}
