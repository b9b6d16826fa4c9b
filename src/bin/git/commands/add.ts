// git add [-A | -u | -N] [-f] [-n] [-v] <pathspec>...
import fs from 'node:fs';
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { options } from '../options.ts';
import type { Repository } from '../repository.ts';
import { ObjectStore } from '../store/object-store.ts';
import { print } from '../text/print.ts';
import { IgnoreRules } from '../work/ignore-rules.ts';
import { matchPaths } from '../work/match-paths.ts';
import { stage } from '../work/stage.ts';
import { workState } from '../work/work-state.ts';

const USAGE = 'git add [-n] [-v] [-f] [-A | --all | -u | --update] [-N] [--] [<pathspec>...]';

export const add: Command = {
	usage: USAGE,
	run(repository, args) {
		const { flags, words, paths } = options(
			args,
			{
				all: { type: 'boolean', short: 'A' },
				update: { type: 'boolean', short: 'u' },
				force: { type: 'boolean', short: 'f' },
				verbose: { type: 'boolean', short: 'v' },
				'dry-run': { type: 'boolean', short: 'n' },
				'intent-to-add': { type: 'boolean', short: 'N' },
			},
			USAGE,
		);
		const typed = [...words, ...(paths ?? [])];
		if (typed.length === 0 && !flags.all && !flags.update) {
			process.stderr.write('Nothing specified, nothing added.\n');
			process.stderr.write("hint: Maybe you wanted to say 'git add .'?\n");
			process.stderr.write('hint: Turn this message off by running\n');
			process.stderr.write('hint: "git config advice.addEmptyPathspec false"\n');
			return Promise.resolve(0);
		}
		const changed = chosen(repository, typed, flags.update === true, flags.force === true);
		if (flags.verbose || flags['dry-run'])
			for (const path of changed) {
				const there = fs.existsSync(repository.file(path));
				print(`${there ? 'add' : 'remove'} '${path}'`);
			}
		if (flags['dry-run']) return Promise.resolve(0);
		if (flags['intent-to-add']) announce(repository, changed);
		else stage(repository, changed);
		repository.index.save();
		return Promise.resolve(0);
	},
};

function chosen(
	repository: Repository,
	typed: readonly string[],
	update: boolean,
	force: boolean,
): string[] {
	// With -A and no path it is the whole tree, wherever the command was called.
	const specs = typed.length === 0 ? ['.'] : typed.map((path) => repository.inside(path));
	const { unstaged, unmerged, untracked, ignored } = workState(repository, {
		renames: false,
		untracked: 'all',
	});
	const changed = [
		...unstaged.map(({ path }) => path),
		...unmerged.keys(),
		...(update ? [] : untracked),
		...(update || !force ? [] : files(repository, ignored, specs)),
	];
	const known = [...changed, ...repository.index.paths()];
	const rules = new IgnoreRules(repository);
	const hidden: string[] = [];
	for (const [index, spec] of specs.entries()) {
		const file = repository.file(spec);
		if (matchPaths(known, [spec]).length > 0) continue;
		const there = fs.existsSync(file);
		if (!there && spec !== '.')
			throw new GitError(`pathspec '${typed[index]}' did not match any files`);
		if (spec !== '.' && !force && rules.ignores(spec, fs.statSync(file).isDirectory()))
			hidden.push(spec);
	}
	if (hidden.length > 0) refuseIgnored(hidden);
	return [...new Set(matchPaths(changed, specs))].sort();
}

/** Ignored files below what was named. */
function files(
	repository: Repository,
	ignored: readonly string[],
	specs: readonly string[],
): string[] {
	const found: string[] = [];
	const walk = (path: string): void => {
		if (!fs.statSync(repository.file(path)).isDirectory()) found.push(path);
		else for (const name of fs.readdirSync(repository.file(path))) walk(`${path}/${name}`);
	};
	for (const path of ignored) {
		const clean = path.replace(/\/$/, '');
		if (
			specs.some(
				(spec) =>
					spec === '.' || `${spec}/`.startsWith(`${clean}/`) || clean.startsWith(`${spec}/`),
			)
		)
			walk(clean);
	}
	return found;
}

function refuseIgnored(paths: readonly string[]): never {
	const lines = [
		'The following paths are ignored by one of your .gitignore files:',
		...paths,
		'hint: Use -f if you really want to add them.',
		'hint: Turn this message off by running',
		'hint: "git config advice.addIgnoredFile false"',
	];
	throw new GitError(lines.join('\n'), { code: 1, prefix: '' });
}

function announce({ index }: Repository, paths: readonly string[]): void {
	const empty = ObjectStore.idOf('blob', new Uint8Array());
	for (const path of paths)
		if (!index.has(path)) index.put(path, { oid: empty, mode: '100644' }, undefined, true);
}
