// git reflog [show] [<ref>] | expire | delete | exists: where a branch or HEAD was before.
import type { Command } from '../command.ts';
import { diffFormat } from '../diff/diff-format.ts';
import { GitError } from '../git-error.ts';
import { logArguments } from '../log/log-arguments.ts';
import { logOptions } from '../log/log-options.ts';
import { logStyle } from '../log/log-style.ts';
import { printLog } from '../log/print-log.ts';
import { options } from '../options.ts';
import { fullRef } from '../revisions/full-ref.ts';
import { decorations } from '../text/decorations.ts';

const USAGE =
	'git reflog [show] [-n <number>] [--format=<format>] [<ref>] | git reflog exists <ref>';

export const reflog: Command = {
	usage: USAGE,
	run(repository, args) {
		const asLog = args.includes('--log');
		const rest = (args[0] === 'show' ? args.slice(1) : args).filter((arg) => arg !== '--log');
		const parsed = options(logArguments(rest), logOptions, USAGE);
		const { values, flags } = parsed;
		const { refs, objects } = repository;
		if (parsed.words[0] === 'exists')
			return Promise.resolve(refs.log.has(parsed.words[1] ?? '') ? 0 : 1);
		const name = parsed.words[0] ?? 'HEAD';
		const ref = fullRef(refs, name);
		if (name === 'HEAD') repository.headOrFail();
		if (ref === undefined)
			throw new GitError(
				`ambiguous argument '${name}': unknown revision or path not in the working tree.\nUse '--' to separate paths from revisions, like this:\n'git <command> [<revision>...] -- [<file>...]'`,
			);
		const count = Number(values['max-count'] ?? Infinity);
		const entries = refs.log
			.read(ref)
			.reverse()
			.map((entry, index) => ({ ...entry, selector: `${name}@{${index}}` }))
			// A branch's renaming has no commit of its own on one side.
			.filter(({ after }) => !/^0+$/.test(after) && objects.has(after))
			.slice(0, count);
		const pretty = values.pretty ?? (asLog ? 'medium' : 'oneline');
		const named = process.stdout.isTTY || flags.decorate === true;
		printLog(
			repository,
			entries.map(({ after }) => objects.commit(after)),
			{
				style: {
					...logStyle({ ...parsed, values: { ...values, pretty } }),
					abbreviate: true,
				},
				diff: flags.patch || flags.stat ? diffFormat(parsed, false) : undefined,
				names: named ? decorations(repository) : new Map<string, string[]>(),
				merges: 'nothing',
				zero: flags.null === true,
				paths: undefined,
				logs: entries,
			},
		);
		return Promise.resolve(0);
	},
};
