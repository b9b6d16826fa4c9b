// git rm [--cached] [-r] [-f] <path>...
import fs from 'node:fs';
import git from 'isomorphic-git';
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { options } from '../options.ts';
import { print } from '../text/print.ts';
import { indexFiles } from '../work/index-files.ts';
import { matchPaths } from '../work/match-paths.ts';
import { resolveConflict } from '../work/resolve-conflict.ts';
import { workState } from '../work/work-state.ts';

const USAGE = 'git rm [-f | --force] [-r] [--cached] [--] <pathspec>...';

export const rm: Command = {
	usage: USAGE,
	async run(repository, args) {
		const { flags, words, paths } = options(
			args,
			{
				cached: { type: 'boolean' },
				recursive: { type: 'boolean', short: 'r' },
				force: { type: 'boolean', short: 'f' },
				quiet: { type: 'boolean', short: 'q' },
			},
			USAGE,
		);
		const typed = [...words, ...(paths ?? [])];
		if (typed.length === 0)
			throw new GitError('No pathspec was given. Which files should I remove?');
		const index = await indexFiles(repository);
		const { staged, unstaged } = await workState(repository);
		for (const word of typed) {
			const spec = repository.inside(word);
			const found = matchPaths(index.keys(), [spec]);
			if (found.length === 0) throw new GitError(`pathspec '${word}' did not match any files`);
			if (!index.has(spec) && !flags.recursive)
				throw new GitError(`not removing '${word}' recursively without -r`);
			for (const filepath of found) {
				if (!flags.cached && !flags.force && (staged.has(filepath) || unstaged.has(filepath)))
					throw changedError(filepath);
				await git.remove({ ...repository.base, filepath });
				resolveConflict(repository, filepath);
				if (!flags.cached) fs.rmSync(repository.file(filepath), { force: true });
				if (!flags.quiet) print(`rm '${filepath}'`);
			}
		}
	},
};

function changedError(path: string): GitError {
	const lines = [
		'the following file has local modifications:',
		`    ${path}`,
		'(use --cached to keep the file, or -f to force removal)',
	];
	return new GitError(lines.join('\n'), { code: 1, prefix: 'error: ' });
}
