// git add [-A | -u] <pathspec>...
import git from 'isomorphic-git';
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { options } from '../options.ts';
import { print } from '../text/print.ts';
import { matchPaths } from '../work/match-paths.ts';
import { stage } from '../work/stage.ts';
import { workState } from '../work/work-state.ts';

const USAGE = 'git add [-A | --all | -u | --update] [--] [<pathspec>...]';

export const add: Command = {
	usage: USAGE,
	async run(repository, args) {
		const { flags, words, paths } = options(
			args,
			{
				all: { type: 'boolean', short: 'A' },
				update: { type: 'boolean', short: 'u' },
				force: { type: 'boolean', short: 'f' },
				verbose: { type: 'boolean', short: 'v' },
			},
			USAGE,
		);
		const typed = [...words, ...(paths ?? [])];
		const everything = flags.all || flags.update;
		if (typed.length === 0 && !everything) {
			print('Nothing specified, nothing added.', "hint: Maybe you wanted to say 'git add .'?");
			return;
		}
		const specs = typed.length === 0 ? ['.'] : typed.map((path) => repository.inside(path));
		const state = await workState(repository);
		const changed = [
			...state.unstaged.keys(),
			...state.unmerged,
			...(flags.update ? [] : state.untracked),
		];
		const known = [...changed, ...state.tracked];
		for (const [index, spec] of specs.entries()) {
			if (spec === '.' || matchPaths(known, [spec]).length > 0) continue;
			if (await addIgnored(spec, flags.force === true)) continue;
			throw new GitError(`pathspec '${typed[index]}' did not match any files`);
		}
		await stage(repository, matchPaths(changed, specs));

		async function addIgnored(filepath: string, force: boolean): Promise<boolean> {
			if (!repository.fs.existsSync(repository.file(filepath))) return false;
			if (!(await git.isIgnored({ ...repository.base, filepath }))) return true;
			if (!force) {
				const lines = [
					'The following paths are ignored by one of your .gitignore files:',
					filepath,
				];
				throw new GitError([...lines, 'hint: Use -f if you really want to add them.'].join('\n'), {
					code: 1,
					prefix: '',
				});
			}
			await git.add({ ...repository.base, filepath, force: true });
			return true;
		}
	},
};
