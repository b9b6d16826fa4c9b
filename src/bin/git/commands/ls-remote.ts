// git ls-remote [--heads] [--tags] [<repository>]
import type { Command } from '../command.ts';
import { options } from '../options.ts';
import { defaultRemote } from '../remotes/default-remote.ts';
import { openSource } from '../remotes/open-source.ts';
import { remoteUrl } from '../remotes/remote-url.ts';
import { print } from '../text/print.ts';

const USAGE = 'git ls-remote [--heads] [--tags] [<repository>]';

export const lsRemote: Command = {
	usage: USAGE,
	anywhere: true,
	async run(repository, args) {
		const { flags, words } = options(
			args,
			{
				heads: { type: 'boolean' },
				tags: { type: 'boolean' },
				quiet: { type: 'boolean', short: 'q' },
			},
			USAGE,
		);
		const { url } = remoteUrl(repository, words[0] ?? defaultRemote(repository));
		if (words.length === 0 && !flags.quiet) process.stderr.write(`From ${url}\n`);
		const { refs, head } = await openSource(url, repository.cwd);
		const tip = head === undefined ? undefined : refs.get(head);
		if (tip !== undefined && !flags.heads && !flags.tags) print(`${tip}\tHEAD`);
		for (const [name, oid] of refs) {
			if (flags.heads && !name.startsWith('refs/heads/') && !flags.tags) continue;
			if (flags.tags && !name.startsWith('refs/tags/') && !flags.heads) continue;
			print(`${oid}\t${name}`);
		}
	},
};
