// git config [--global] <name> [<value>] | --list
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import git from 'isomorphic-git';
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { options } from '../options.ts';
import { configPairs } from '../text/config-pairs.ts';
import { print } from '../text/print.ts';
import { setUserSetting } from '../work/set-user-setting.ts';

const USAGE = 'git config [--global] [--list] [<name> [<value>]]';

export const config: Command = {
	usage: USAGE,
	async run(repository, args) {
		const { flags, words } = options(
			args,
			{
				global: { type: 'boolean' },
				list: { type: 'boolean', short: 'l' },
				get: { type: 'boolean' },
			},
			USAGE,
		);
		const user = join(homedir(), '.gitconfig');
		const [path, value] = words;
		if (flags.list) {
			for (const file of [user, join(repository.gitdir, 'config')]) {
				if (existsSync(file)) print(...configPairs(readFileSync(file, 'utf8')));
			}
			return 0;
		}
		if (path === undefined) throw new GitError(`usage: ${USAGE}`, { code: 129, prefix: '' });
		if (!path.includes('.'))
			throw new GitError(`key does not contain a section: ${path}`, { code: 2, prefix: 'error: ' });
		if (value !== undefined) {
			if (flags.global)
				writeFileSync(
					user,
					setUserSetting(existsSync(user) ? readFileSync(user, 'utf8') : '', path, value),
				);
			else await git.setConfig({ ...repository.base, path, value });
			return 0;
		}
		const own: unknown = flags.global
			? undefined
			: await git.getConfig({ ...repository.base, path });
		const shared = existsSync(user)
			? configPairs(readFileSync(user, 'utf8')).findLast((pair) => pair.startsWith(`${path}=`))
			: undefined;
		const found = own ?? shared?.slice(path.length + 1);
		if (found === undefined) return 1;
		print(String(found));
		return 0;
	},
};
