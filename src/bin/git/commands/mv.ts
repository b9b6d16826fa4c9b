// git mv [-f] <source>... <destination>
import fs from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { options } from '../options.ts';
import type { Repository } from '../repository.ts';
import { matchPaths } from '../work/match-paths.ts';

const USAGE = 'git mv [-v] [-f] [-n] [-k] <source>... <destination>';

export const mv: Command = {
	usage: USAGE,
	run(repository, args) {
		const { flags, words, paths } = options(
			args,
			{
				force: { type: 'boolean', short: 'f' },
				verbose: { type: 'boolean', short: 'v' },
				'dry-run': { type: 'boolean', short: 'n' },
				k: { type: 'boolean', short: 'k' },
			},
			USAGE,
		);
		const all = [...words, ...(paths ?? [])];
		const target = all.pop();
		if (all.length === 0 || target === undefined)
			throw new GitError(`usage: ${USAGE}`, { code: 129, prefix: '' });
		const place = repository.inside(target);
		const folder = isFolder(repository, place);
		if (all.length > 1 && !folder) throw new GitError(`destination '${target}' is not a directory`);
		for (const source of all) {
			const from = repository.inside(source);
			const to = folder ? join(place, basename(from)) : place;
			check(repository, from, to, flags.force === true);
			if (flags.verbose || flags['dry-run']) process.stdout.write(`Renaming ${from} to ${to}\n`);
			if (!flags['dry-run']) move(repository, from, to);
		}
		repository.index.save();
		return Promise.resolve(0);
	},
};

function isFolder(repository: Repository, path: string): boolean {
	return fs.statSync(repository.file(path), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function join(folder: string, name: string): string {
	return folder === '.' ? name : `${folder}/${name}`;
}

function check(repository: Repository, from: string, to: string, force: boolean): void {
	const refuse = (reason: string): never => {
		throw new GitError(`${reason}, source=${from}, destination=${to}`);
	};
	if (!fs.existsSync(repository.file(from))) refuse('bad source');
	if (isFolder(repository, from) && `${to}/`.startsWith(`${from}/`))
		refuse('can not move directory into itself');
	if (matchPaths(repository.index.paths(), [from]).length === 0)
		refuse(isFolder(repository, from) ? 'source directory is empty' : 'not under version control');
	if (fs.existsSync(repository.file(to)) && !(force && !isFolder(repository, to)))
		refuse('destination exists');
	if (!fs.existsSync(dirname(repository.file(to)))) refuse('destination directory does not exist');
}

function move(repository: Repository, from: string, to: string): void {
	const { index } = repository;
	fs.renameSync(repository.file(from), repository.file(to));
	for (const path of matchPaths(index.paths(), [from])) {
		const entry = index.get(path);
		index.remove(path);
		const moved = `${to}${path.slice(from.length)}`;
		if (entry) index.put(moved, entry, entry.stat);
	}
}
