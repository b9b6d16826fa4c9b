// git tag [-a] [-m <message>] <name> [<commit>] | -d <name> | -l
import git from 'isomorphic-git';
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { identity } from '../identity.ts';
import { revision } from '../objects/revision.ts';
import { short } from '../objects/short.ts';
import { tagBytes } from '../objects/tag-bytes.ts';
import { options } from '../options.ts';
import { print } from '../text/print.ts';

const USAGE =
	'git tag [-a] [-f] [-m <msg>] <tagname> [<commit>] | git tag -d <tagname>... | git tag [-l]';

export const tag: Command = {
	usage: USAGE,
	async run(repository, args) {
		const { flags, values, words } = options(
			args,
			{
				annotate: { type: 'boolean', short: 'a' },
				delete: { type: 'boolean', short: 'd' },
				list: { type: 'boolean', short: 'l' },
				force: { type: 'boolean', short: 'f' },
				message: { type: 'string', short: 'm' },
			},
			USAGE,
		);
		const [name, target] = words;
		const tags = await git.listTags(repository.base);
		if (flags.list || name === undefined) {
			print(...tags.sort());
			return;
		}
		if (flags.delete) {
			for (const word of words) await remove(word);
			return;
		}
		if (tags.includes(name) && !flags.force) throw new GitError(`tag '${name}' already exists`);
		const object = await revision(repository, target ?? 'HEAD');
		if (!flags.annotate && values.message === undefined) {
			await git.tag({ ...repository.base, ref: name, object, force: flags.force === true });
			return;
		}
		if (values.message === undefined) throw new GitError('no tag message? give it with -m "…"');
		const oid = repository.objects.write(
			'tag',
			tagBytes({
				object,
				type: 'commit',
				name,
				tagger: identity(repository, 'COMMITTER'),
				message: `${values.message}\n`,
			}),
		);
		repository.refs.update(`refs/tags/${name}`, oid, '');

		async function remove(word: string): Promise<void> {
			if (!tags.includes(word))
				throw new GitError(`tag '${word}' not found.`, { code: 1, prefix: 'error: ' });
			const oid = await git.resolveRef({ ...repository.base, ref: `refs/tags/${word}` });
			await git.deleteTag({ ...repository.base, ref: word });
			print(`Deleted tag '${word}' (was ${short(oid)})`);
		}
	},
};
