// git fetch [--all] [--prune] [--tags] [<remote> [<branch>...]]
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { options } from '../options.ts';
import { defaultRemote } from '../remotes/default-remote.ts';
import { fetchRefs } from '../remotes/fetch-refs.ts';
import { openSource } from '../remotes/open-source.ts';
import { remoteNames } from '../remotes/remote-names.ts';
import { remoteUrl } from '../remotes/remote-url.ts';

const USAGE = 'git fetch [-q] [-p | --prune] [-t | --tags] [--all] [<repository> [<refspec>...]]';

export const fetch: Command = {
	usage: USAGE,
	async run(repository, args) {
		const { flags, words } = options(
			args,
			{
				all: { type: 'boolean' },
				prune: { type: 'boolean', short: 'p' },
				tags: { type: 'boolean', short: 't' },
				quiet: { type: 'boolean', short: 'q' },
			},
			USAGE,
		);
		const [first = defaultRemote(repository), ...rest] = words;
		const targets = flags.all ? remoteNames(repository) : [first];
		for (const target of targets) {
			const { name, url } = remoteUrl(repository, target);
			const source = await openSource(url, repository.dir);
			const only = rest.length > 0 ? rest.map((word) => fullName(word, source.refs)) : undefined;
			await fetchRefs(repository, source, {
				remote: name,
				only: only ?? (name === undefined && source.head !== undefined ? [source.head] : undefined),
				prune: flags.prune === true,
				tags: flags.tags === true,
				quiet: flags.quiet === true,
				reason: ['fetch', ...args].join(' '),
			});
		}
	},
};

function fullName(word: string, refs: ReadonlyMap<string, string>): string {
	const name = [word, `refs/heads/${word}`, `refs/tags/${word}`].find((full) => refs.has(full));
	if (name !== undefined) return name;
	throw new GitError(`couldn't find remote ref ${word}`);
}
