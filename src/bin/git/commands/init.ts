// git init [-q] [-b <branch>] [--bare] [<directory>]
import fs from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from '../command.ts';
import { Config } from '../config/config.ts';
import { GitError } from '../git-error.ts';
import { options } from '../options.ts';
import { print } from '../text/print.ts';
import { createRepository } from '../work/create-repository.ts';

const USAGE = 'git init [-q | --quiet] [--bare] [-b <branch-name>] [<directory>]';

export const init: Command = {
	usage: USAGE,
	anywhere: true,
	run(repository, args) {
		const { flags, values, words } = options(
			args,
			{
				quiet: { type: 'boolean', short: 'q' },
				bare: { type: 'boolean' },
				'initial-branch': { type: 'string', short: 'b' },
			},
			USAGE,
		);
		const dir = resolve(repository.cwd, words[0] ?? '.');
		const gitdir = flags.bare ? dir : join(dir, '.git');
		const again = fs.existsSync(join(gitdir, 'HEAD'));
		const branch =
			values['initial-branch'] ?? new Config(undefined).get('init.defaultbranch') ?? 'main';
		if (/[\s~^:?*[\\]|\.\./.test(branch))
			throw new GitError(`invalid initial branch name: '${branch}'`);
		if (!again) createRepository(gitdir, { branch, bare: flags.bare === true });
		else if (values['initial-branch'] !== undefined)
			process.stderr.write(`warning: re-init: ignored --initial-branch=${branch}\n`);
		const word = again ? 'Reinitialized existing' : 'Initialized empty';
		if (!flags.quiet) print(`${word} Git repository in ${gitdir}/`);
		return Promise.resolve(0);
	},
};
