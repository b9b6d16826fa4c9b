// git ls-files [-c] [-s] [-u] [-m] [-d] [-o [--exclude-standard]] [-z] [<path>...]
import fs from 'node:fs';
import type { Command } from '../command.ts';
import { compareFiles } from '../diff/compare-files.ts';
import { GitError } from '../git-error.ts';
import { options, type Parsed } from '../options.ts';
import type { Repository } from '../repository.ts';
import { quotePath } from '../text/quote-path.ts';
import { matchPaths } from '../work/match-paths.ts';
import { untrackedFiles } from '../work/untracked-files.ts';
import { workFiles } from '../work/work-files.ts';

const USAGE =
	'git ls-files [-z] [-c | --cached] [-s | --stage] [-u | --unmerged] [-m | --modified] [-d | --deleted] [-o | --others [-i] [--exclude-standard]] [--error-unmatch] [--] [<file>...]';

export const lsFiles: Command = {
	usage: USAGE,
	run(repository, args) {
		const parsed = options(
			args,
			{
				cached: { type: 'boolean', short: 'c' },
				stage: { type: 'boolean', short: 's' },
				unmerged: { type: 'boolean', short: 'u' },
				modified: { type: 'boolean', short: 'm' },
				deleted: { type: 'boolean', short: 'd' },
				others: { type: 'boolean', short: 'o' },
				ignored: { type: 'boolean', short: 'i' },
				'exclude-standard': { type: 'boolean' },
				'full-name': { type: 'boolean' },
				'error-unmatch': { type: 'boolean' },
				null: { type: 'boolean', short: 'z' },
			},
			USAGE,
		);
		const { flags } = parsed;
		const typed = [...parsed.words, ...(parsed.paths ?? [])];
		const specs =
			typed.length > 0 ? typed.map((path) => repository.inside(path)) : [repository.inside('.')];
		const rows = rowsOf(repository, parsed);
		const kept = new Set(
			matchPaths(
				rows.map(({ path }) => path),
				specs,
			),
		);
		if (flags['error-unmatch'])
			for (const [index, spec] of specs.entries())
				if (matchPaths(kept, [spec]).length === 0)
					throw new GitError(
						`pathspec '${typed[index]}' did not match any file(s) known to git\nDid you forget to 'git add'?`,
						{ code: 1, prefix: 'error: ' },
					);
		const name = (path: string): string => {
			const shown = flags['full-name']
				? path
				: repository.shown(path) + (path.endsWith('/') ? '/' : '');
			return flags.null ? shown : quotePath(shown);
		};
		const end = flags.null ? '\0' : '\n';
		process.stdout.write(
			rows
				.filter(({ path }) => kept.has(path))
				.map(({ start, path }) => `${start}${name(path)}${end}`)
				.join(''),
		);
		return Promise.resolve(0);
	},
};

interface Row {
	/** Mode, id and stage with -s. */
	start: string;
	path: string;
}

function rowsOf(repository: Repository, { flags }: Parsed): Row[] {
	const { index } = repository;
	if (flags.unmerged || flags.stage)
		return index
			.entries()
			.filter(({ stage }) => !flags.unmerged || stage > 0)
			.map(({ mode, oid, stage, path }) => ({ start: `${mode} ${oid} ${stage}\t`, path }));
	const rows: string[] = [];
	if (flags.others) rows.push(...others(repository, flags));
	if (flags.deleted)
		rows.push(...index.paths().filter((path) => !fs.existsSync(repository.file(path))));
	if (flags.modified) {
		const files = index.files();
		const changes = compareFiles(repository, files, workFiles(repository), false);
		rows.push(...changes.map(({ path }) => path));
	}
	const special = flags.others === true || flags.deleted === true || flags.modified === true;
	if (flags.cached || !special) rows.push(...index.paths());
	return rows.map((path) => ({ start: '', path }));
}

function others(repository: Repository, flags: Parsed['flags']): string[] {
	const { untracked, ignored } = untrackedFiles(repository, false);
	if (flags.ignored) return ignored;
	return flags['exclude-standard'] ? untracked : [...untracked, ...ignored].sort();
}
