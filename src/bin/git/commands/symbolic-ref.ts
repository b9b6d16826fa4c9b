// git symbolic-ref [-q] [--short] <name> [<ref>]
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { options } from '../options.ts';
import { shortRef } from '../refs/short-ref.ts';
import { print } from '../text/print.ts';

const USAGE = 'git symbolic-ref [-q] [--short] <name> [<ref>]';

export const symbolicRef: Command = {
	usage: USAGE,
	run({ refs }, args) {
		const { flags, words } = options(
			args,
			{
				quiet: { type: 'boolean', short: 'q' },
				short: { type: 'boolean' },
				delete: { type: 'boolean', short: 'd' },
				message: { type: 'string', short: 'm' },
			},
			USAGE,
		);
		const [name, target] = words;
		if (name === undefined) throw new GitError(`usage: ${USAGE}`, { code: 129, prefix: '' });
		if (target !== undefined) {
			if (name === 'HEAD' && !target.startsWith('refs/'))
				throw new GitError('Refusing to point HEAD outside of refs/');
			refs.point(name, target);
			return Promise.resolve(0);
		}
		const found = refs.target(name);
		if (found !== undefined) print(flags.short ? shortRef(found) : found);
		else if (!flags.quiet) throw new GitError(`ref ${name} is not a symbolic ref`);
		return Promise.resolve(found === undefined ? 1 : 0);
	},
};
