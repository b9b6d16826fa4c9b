// git show [<commit> | <tag> | <commit>:<path>]
import git from 'isomorphic-git';
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { blob } from '../objects/blob.ts';
import { filesOfCommit } from '../objects/files-of-commit.ts';
import { refsOf } from '../objects/refs-of.ts';
import { revision } from '../objects/revision.ts';
import { options } from '../options.ts';
import type { Repository } from '../repository.ts';
import { commitText } from '../text/commit-text.ts';
import { formatDate } from '../text/format-date.ts';
import { paint } from '../text/paint.ts';
import { print } from '../text/print.ts';
import { printChanges } from '../text/print-changes.ts';

const USAGE = 'git show [--stat] [<object>...]';

export const show: Command = {
	usage: USAGE,
	async run(repository, args) {
		const { flags, words } = options(args, { stat: { type: 'boolean' } }, USAGE);
		for (const word of words.length > 0 ? words : ['HEAD']) {
			const file = /^(.*?):(.+)$/.exec(word);
			if (file) await showFile(repository, file[1] || 'HEAD', file[2] ?? '');
			else await showCommit(repository, word, flags.stat === true);
		}
	},
};

async function showFile(repository: Repository, rev: string, path: string): Promise<void> {
	const file = (await filesOfCommit(repository, await revision(repository, rev))).get(path);
	if (!file) throw new GitError(`path '${path}' does not exist in '${rev}'`);
	process.stdout.write(await blob(repository, file.oid));
}

async function showCommit(repository: Repository, word: string, asCounts: boolean): Promise<void> {
	await showTag(repository, word);
	const oid = await revision(repository, word);
	const commit = await git.readCommit({ ...repository.base, oid });
	const names = process.stdout.isTTY ? (await refsOf(repository)).get(oid) : undefined;
	print(commitText(commit, names), '');
	await printChanges(repository, commit, asCounts);
}

/** The tag's own message, if it is an annotated one. */
async function showTag(repository: Repository, word: string): Promise<void> {
	const tags = await git.listTags(repository.base);
	if (!tags.includes(word)) return;
	const oid = await git.resolveRef({ ...repository.base, ref: `refs/tags/${word}` });
	const { type } = await git.readObject({ ...repository.base, oid, format: 'parsed' });
	if (type !== 'tag') return;
	const { tag } = await git.readTag({ ...repository.base, oid });
	print(
		paint('yellow', `tag ${word}`),
		`Tagger: ${tag.tagger.name} <${tag.tagger.email}>`,
		`Date:   ${formatDate(tag.tagger.timestamp, tag.tagger.timezoneOffset)}`,
		'',
		tag.message.trimEnd(),
		'',
	);
}
