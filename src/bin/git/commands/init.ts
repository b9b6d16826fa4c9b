// git init [-b <branch>] [<directory>]
import fs from 'node:fs';
import { join, resolve } from 'node:path';
import git from 'isomorphic-git';
import type { Command } from '../command.ts';
import { options } from '../options.ts';
import { print } from '../text/print.ts';

const USAGE = 'git init [-q] [-b <branch-name>] [<directory>]';

export const init: Command = {
	usage: USAGE,
	anywhere: true,
	async run(repository, args) {
		const { flags, values, words } = options(
			args,
			{ quiet: { type: 'boolean', short: 'q' }, 'initial-branch': { type: 'string', short: 'b' } },
			USAGE,
		);
		const dir = resolve(repository.cwd, words[0] ?? '.');
		const again = fs.existsSync(join(dir, '.git', 'HEAD'));
		fs.mkdirSync(dir, { recursive: true });
		await git.init({ fs, dir, defaultBranch: values['initial-branch'] ?? 'main' });
		const word = again ? 'Reinitialized existing' : 'Initialized empty';
		if (!flags.quiet) print(`${word} Git repository in ${join(dir, '.git')}/`);
	},
};
