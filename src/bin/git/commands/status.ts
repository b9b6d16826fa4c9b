// git status [-s | --porcelain] [-b] [-z] [--ignored] [-u<mode>]
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { options } from '../options.ts';
import { longStatus } from '../status/long-status.ts';
import { shortStatus } from '../status/short-status.ts';
import { workState } from '../work/work-state.ts';

const USAGE =
	'git status [-s | --short | --porcelain] [-b] [-z] [--ignored] [-u[no | normal | all]]';

export const status: Command = {
	usage: USAGE,
	run(repository, args) {
		const { flags, values, words, paths } = options(
			args.map((arg) => (arg === '-u' ? '-uall' : withoutVersion(arg))),
			{
				short: { type: 'boolean', short: 's' },
				porcelain: { type: 'boolean' },
				branch: { type: 'boolean', short: 'b' },
				null: { type: 'boolean', short: 'z' },
				long: { type: 'boolean' },
				ignored: { type: 'boolean' },
				'untracked-files': { type: 'string', short: 'u' },
				renames: { type: 'boolean' },
				'no-renames': { type: 'boolean' },
			},
			USAGE,
		);
		const shownUntracked = values['untracked-files'];
		const untracked =
			shownUntracked === 'no' || shownUntracked === 'all' ? shownUntracked : 'normal';
		const typed = [...words, ...(paths ?? [])];
		const state = workState(repository, {
			untracked,
			renames: !flags['no-renames'],
			...(typed.length > 0 ? { paths: typed.map((path) => repository.inside(path)) } : {}),
		});
		repository.index.saveRefreshed();
		const zero = flags.null === true;
		const short = flags.short === true || flags.porcelain === true || zero;
		const text = short
			? shortStatus(repository, state, {
					branch: flags.branch === true,
					porcelain: flags.porcelain === true || zero,
					zero,
					ignored: flags.ignored === true,
				})
			: longStatus(repository, state, {
					ignored: flags.ignored === true,
					untracked: untracked !== 'no',
				});
		process.stdout.write(text);
		return Promise.resolve(0);
	},
};

/** `--porcelain=v1` is `--porcelain`; the second version is not written here. */
function withoutVersion(arg: string): string {
	const version = /^--porcelain=(.*)$/.exec(arg)?.[1];
	if (version === undefined) return arg;
	if (version !== 'v1' && version !== '1') {
		throw new GitError(`unsupported porcelain version '${version}'`);
	}
	return '--porcelain';
}
