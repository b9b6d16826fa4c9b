// git cherry-pick <commit>... | --continue | --skip | --abort
import type { Command } from '../command.ts';
import { runSequence } from '../sequence/run-sequence.ts';

const USAGE =
	'git cherry-pick [-n] [-x] [-m <parent-number>] <commit>... | git cherry-pick (--continue | --skip | --abort | --quit)';

export const cherryPick: Command = {
	usage: USAGE,
	run: (repository, args) => Promise.resolve(runSequence(repository, 'pick', args, USAGE)),
};
