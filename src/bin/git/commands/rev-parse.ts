// git rev-parse [--short] [--abbrev-ref] [--show-toplevel] [--git-dir] <revision>...
import type { Command } from '../command.ts';
import { revision } from '../objects/revision.ts';
import { short } from '../objects/short.ts';
import { options } from '../options.ts';
import { print } from '../text/print.ts';

const USAGE =
	'git rev-parse [--short] [--abbrev-ref] [--show-toplevel] [--git-dir] [<revision>...]';

export const revParse: Command = {
	usage: USAGE,
	async run(repository, args) {
		const { flags, words } = options(
			args,
			{
				short: { type: 'boolean' },
				verify: { type: 'boolean' },
				'abbrev-ref': { type: 'boolean' },
				'show-toplevel': { type: 'boolean' },
				'git-dir': { type: 'boolean' },
				'is-inside-work-tree': { type: 'boolean' },
			},
			USAGE,
		);
		if (flags['show-toplevel']) print(repository.dir);
		if (flags['git-dir']) print(repository.cwd === repository.dir ? '.git' : repository.gitdir);
		if (flags['is-inside-work-tree']) print('true');
		for (const word of words) {
			if (flags['abbrev-ref'] && word === 'HEAD') print((await repository.branch()) ?? 'HEAD');
			else {
				const oid = await revision(repository, word);
				print(flags.short ? short(oid) : oid);
			}
		}
	},
};
