// git merge-base [--all | --is-ancestor] <commit> <commit>
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { options } from '../options.ts';
import { commitOf } from '../revisions/commit-of.ts';
import { mergeBases } from '../revisions/merge-bases.ts';
import { isAncestor } from '../store/is-ancestor.ts';
import { print } from '../text/print.ts';

const USAGE =
	'git merge-base [-a | --all] <commit> <commit> | git merge-base --is-ancestor <commit> <commit>';

export const mergeBase: Command = {
	usage: USAGE,
	run(repository, args) {
		const { flags, words } = options(
			args,
			{ all: { type: 'boolean', short: 'a' }, 'is-ancestor': { type: 'boolean' } },
			USAGE,
		);
		const [a, b] = words.map((word) => {
			const oid = commitOf(repository, word);
			if (oid === undefined) throw new GitError(`Not a valid object name ${word}`);
			return oid;
		});
		if (a === undefined || b === undefined)
			throw new GitError(`usage: ${USAGE}`, { code: 129, prefix: '' });
		const { objects } = repository;
		if (flags['is-ancestor']) return Promise.resolve(isAncestor(objects, a, b) ? 0 : 1);
		const found = mergeBases(objects, a, b);
		print(...(flags.all ? found : found.slice(0, 1)));
		return Promise.resolve(found.length > 0 ? 0 : 1);
	},
};
