// git revert <commit>... | --continue | --skip | --abort
import type { Command } from '../command.ts';
import { runSequence } from '../sequence/run-sequence.ts';

const USAGE =
	'git revert [--no-edit] [-n] [-m <parent-number>] <commit>... | git revert (--continue | --skip | --abort | --quit)';

export const revert: Command = {
	usage: USAGE,
	run: (repository, args) => Promise.resolve(runSequence(repository, 'revert', args, USAGE)),
};
