// git log [<options>] [<revision range>] [[--] <path>...]
import fs from 'node:fs';
import type { Command } from '../command.ts';
import { diffFormat } from '../diff/diff-format.ts';
import { logOptions } from '../log/log-options.ts';
import { logStyle } from '../log/log-style.ts';
import { type LogPrinting, printLog } from '../log/print-log.ts';
import { selectCommits } from '../log/select-commits.ts';
import { logArguments } from '../log/log-arguments.ts';
import { options, type Parsed } from '../options.ts';
import type { Repository } from '../repository.ts';
import { resolveRevision } from '../revisions/resolve-revision.ts';
import { decorations } from '../text/decorations.ts';
import { reflog } from './reflog.ts';

const USAGE =
	'git log [--oneline] [--graph] [--all] [-n <number>] [-p] [--stat] [--format=<format>] [<revision-range>] [[--] <path>...]';

export const log: Command = {
	usage: USAGE,
	run(repository, args) {
		const rest = args.filter((arg) => arg !== '-g' && arg !== '--walk-reflogs');
		if (rest.length < args.length) return reflog.run(repository, ['show', '--log', ...rest]);
		const parsed = options(logArguments(args), logOptions, USAGE);
		const paths = pathsOf(repository, parsed);
		const style = logStyle(parsed);
		const format = diffFormat(parsed, parsed.flags.cc === true || parsed.flags.combined === true);
		const shows = Object.entries(format).some(
			([name, on]) => on === true && name !== 'zero' && name !== 'renames',
		);
		const decorated =
			!parsed.flags['no-decorate'] &&
			(parsed.flags.decorate === true ||
				parsed.values.decorate !== undefined ||
				process.stdout.isTTY ||
				/%[dD]/.test(style.format ?? ''));
		const { commits, parentsOf } = selectCommits(repository, parsed, paths);
		printLog(repository, commits, {
			style,
			diff: shows ? format : undefined,
			names: decorated ? decorations(repository) : new Map<string, string[]>(),
			...(parsed.flags.graph ? { graph: parentsOf } : {}),
			merges: mergesOf(parsed),
			zero: parsed.flags.null === true,
			paths,
		});
		return Promise.resolve(0);
	},
};

function mergesOf({ flags }: Parsed): LogPrinting['merges'] {
	if (flags.cc) return 'dense';
	if (flags.combined) return 'combined';
	return flags['first-parent'] ? 'first' : 'nothing';
}

/** Words that are no revision but a file are paths. */
function pathsOf(repository: Repository, parsed: Parsed): string[] | undefined {
	const typed = [...(parsed.paths ?? [])];
	if (parsed.paths === undefined) {
		const first = parsed.words.findIndex(
			(word) =>
				!/\.\.|^\^/.test(word) &&
				resolveRevision(repository, word) === undefined &&
				fs.existsSync(repository.file(repository.inside(word))),
		);
		if (first !== -1) typed.push(...parsed.words.splice(first));
	}
	return typed.length > 0 ? typed.map((path) => repository.inside(path)) : undefined;
}
