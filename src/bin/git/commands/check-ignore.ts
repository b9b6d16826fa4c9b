// git check-ignore [-v] [-q] <path>...: whether, and by which rule, a path is ignored.
import fs from 'node:fs';
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { options } from '../options.ts';
import { print } from '../text/print.ts';
import { IgnoreRules } from '../work/ignore-rules.ts';

const USAGE = 'git check-ignore [-q] [-v] <pathname>...';

export const checkIgnore: Command = {
	usage: USAGE,
	run(repository, args) {
		const { flags, words, paths } = options(
			args,
			{
				quiet: { type: 'boolean', short: 'q' },
				verbose: { type: 'boolean', short: 'v' },
				'no-index': { type: 'boolean' },
			},
			USAGE,
		);
		const typed = [...words, ...(paths ?? [])];
		if (typed.length === 0) throw new GitError('no path specified');
		const rules = new IgnoreRules(repository);
		let found = 0;
		for (const word of typed) {
			const path = repository.inside(word);
			if (repository.index.has(path) && !flags['no-index']) continue;
			const folder =
				fs.statSync(repository.file(path), { throwIfNoEntry: false })?.isDirectory() ??
				word.endsWith('/');
			const rule = rules.ruleOf(path, folder);
			if (!rule || (rule.negated && !flags.verbose)) continue;
			if (!rule.negated) found++;
			if (flags.verbose) print(`${rule.source}:${rule.line}:${rule.text}\t${word}`);
			else if (!flags.quiet) print(word);
		}
		return Promise.resolve(found > 0 ? 0 : 1);
	},
};
