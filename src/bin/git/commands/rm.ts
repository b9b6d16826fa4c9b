// git rm [--cached] [-r] [-f] <path>...
import type { Command } from '../command.ts';
import { compareFiles } from '../diff/compare-files.ts';
import { GitError } from '../git-error.ts';
import { options } from '../options.ts';
import type { Repository } from '../repository.ts';
import { print } from '../text/print.ts';
import { matchPaths } from '../work/match-paths.ts';
import { takeFile } from '../work/take-file.ts';
import { workFiles } from '../work/work-files.ts';

const USAGE =
	'git rm [-f | --force] [-n] [-r] [--cached] [--ignore-unmatch] [--quiet] [--] <pathspec>...';

export const rm: Command = {
	usage: USAGE,
	run(repository, args) {
		const { flags, words, paths } = options(
			args,
			{
				cached: { type: 'boolean' },
				recursive: { type: 'boolean', short: 'r' },
				force: { type: 'boolean', short: 'f' },
				quiet: { type: 'boolean', short: 'q' },
				'dry-run': { type: 'boolean', short: 'n' },
				'ignore-unmatch': { type: 'boolean' },
			},
			USAGE,
		);
		const typed = [...words, ...(paths ?? [])];
		if (typed.length === 0)
			throw new GitError('No pathspec was given. Which files should I remove?');
		const { index } = repository;
		const chosen = new Set<string>();
		for (const word of typed) {
			const spec = repository.inside(word);
			const found = matchPaths(index.paths(), [spec]);
			if (found.length === 0 && !flags['ignore-unmatch'])
				throw new GitError(`pathspec '${word}' did not match any files`);
			if (found.some((path) => path.startsWith(`${spec}/`)) && !flags.recursive)
				throw new GitError(`not removing '${word}' recursively without -r`);
			for (const path of found) chosen.add(path);
		}
		if (!flags.force) refuseChanged(repository, chosen, flags.cached === true);
		for (const path of [...chosen].sort()) {
			if (!flags.quiet) print(`rm '${path}'`);
			if (flags['dry-run']) continue;
			index.remove(path);
			if (!flags.cached) takeFile(repository, path);
		}
		index.save();
		return Promise.resolve(0);
	},
};

function refuseChanged(repository: Repository, paths: ReadonlySet<string>, cached: boolean): void {
	const { index } = repository;
	const files = index.files();
	const staged = pathsOf(
		compareFiles(repository, repository.filesOf(repository.head()), files, false),
	);
	const work = workFiles(repository);
	const local = pathsOf(
		compareFiles(repository, files, work, false).filter(({ status }) => status !== 'D'),
	);
	const conflicts = index.conflicts();
	// A path in conflict has nothing staged: it can always go.
	for (const path of conflicts.keys()) {
		staged.delete(path);
		local.delete(path);
	}
	const both = [...paths].filter((path) => staged.has(path) && local.has(path));
	const only = [...paths].filter((path) => staged.has(path) && !local.has(path) && work.has(path));
	const changed = [...paths].filter((path) => local.has(path) && !staged.has(path));
	const lines = [
		...complaint(
			'staged content different from both the\nfile and the HEAD',
			both,
			'use -f to force removal',
		),
		...(cached
			? []
			: complaint(
					'changes staged in the index',
					only,
					'use --cached to keep the file, or -f to force removal',
				)),
		...(cached
			? []
			: complaint(
					'local modifications',
					changed,
					'use --cached to keep the file, or -f to force removal',
				)),
	];
	if (lines.length > 0) throw new GitError(lines.join('\n'), { code: 1, prefix: '' });
}

function pathsOf(changes: readonly { path: string }[]): Set<string> {
	return new Set(changes.map(({ path }) => path));
}

function complaint(what: string, paths: readonly string[], todo: string): string[] {
	if (paths.length === 0) return [];
	const many = paths.length > 1;
	const verb = many ? 'have' : 'has';
	return [
		`error: the following file${many ? 's' : ''} ${verb} ${what}:`,
		...paths.map((path) => `    ${path}`),
		`(${todo})`,
	];
}
