// git mv <source>... <destination>
import fs from 'node:fs';
import { basename, join } from 'node:path';
import git from 'isomorphic-git';
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { indexFiles } from '../work/index-files.ts';
import { matchPaths } from '../work/match-paths.ts';

const USAGE = 'git mv <source>... <destination>';

export const mv: Command = {
	usage: USAGE,
	async run(repository, args) {
		const sources = args.slice(0, -1);
		const target = args.at(-1);
		if (sources.length === 0 || target === undefined)
			throw new GitError(`usage: ${USAGE}`, { code: 129, prefix: '' });
		const index = await indexFiles(repository);
		const place = repository.inside(target);
		const folder =
			fs.statSync(repository.file(place), { throwIfNoEntry: false })?.isDirectory() ?? false;
		for (const source of sources) {
			const from = repository.inside(source);
			const to = folder ? join(place, basename(from)) : place;
			const moved = matchPaths(index.keys(), [from]);
			if (!fs.existsSync(repository.file(from)))
				throw new GitError(`bad source, source=${from}, destination=${to}`);
			if (moved.length === 0)
				throw new GitError(`not under version control, source=${from}, destination=${to}`);
			if (fs.existsSync(repository.file(to)))
				throw new GitError(`destination exists, source=${from}, destination=${to}`);
			fs.renameSync(repository.file(from), repository.file(to));
			for (const filepath of moved) {
				await git.remove({ ...repository.base, filepath });
				await git.add({
					...repository.base,
					filepath: `${to}${filepath.slice(from.length)}`,
					force: true,
				});
			}
		}
	},
};
