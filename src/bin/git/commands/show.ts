// git show [<object>...]: a commit with its changes, a tag, a tree or a file.
import type { Command } from '../command.ts';
import { diffFormat } from '../diff/diff-format.ts';
import { GitError } from '../git-error.ts';
import { countOptions } from '../log/count-options.ts';
import { logOptions } from '../log/log-options.ts';
import { logStyle } from '../log/log-style.ts';
import { printLog } from '../log/print-log.ts';
import { parseTag } from '../objects/parse-tag.ts';
import { options, type Parsed } from '../options.ts';
import type { Repository } from '../repository.ts';
import { resolveRevision } from '../revisions/resolve-revision.ts';
import { revision } from '../revisions/revision.ts';
import { decorations } from '../text/decorations.ts';
import { formatDate } from '../text/format-date.ts';
import { paint } from '../text/paint.ts';
import { print } from '../text/print.ts';
import { quotePath } from '../text/quote-path.ts';

const USAGE = 'git show [--stat] [--format=<format>] [<object>...]';

export const show: Command = {
	usage: USAGE,
	run(repository, args) {
		const parsed = options(countOptions(args), logOptions, USAGE);
		const words = parsed.words.length > 0 ? parsed.words : ['HEAD'];
		if (parsed.words.length === 0) repository.headOrFail();
		for (const word of words) showObject(repository, word, objectOf(repository, word), parsed);
		return Promise.resolve(0);
	},
};

function objectOf(repository: Repository, word: string): string {
	const file = /^([^:]*):(.+)$/.exec(word);
	if (!file || resolveRevision(repository, word) !== undefined) return revision(repository, word);
	const [, rev = '', path = ''] = file;
	if (rev === '')
		throw new GitError(`path '${path}' does not exist (neither on disk nor in the index)`);
	if (resolveRevision(repository, rev) === undefined)
		throw new GitError(`invalid object name '${rev}'.`);
	const there = repository.index.has(path) ? 'exists on disk, but not in' : 'does not exist in';
	throw new GitError(`path '${path}' ${there} '${rev}'`);
}

function showObject(repository: Repository, word: string, oid: string, parsed: Parsed): void {
	const { type, bytes } = repository.objects.read(oid);
	if (type === 'blob') process.stdout.write(bytes);
	else if (type === 'tree') {
		print(paint('yellow', `tree ${word}`), '');
		for (const { name, mode } of repository.objects.tree(oid))
			print(quotePath(mode === '040000' ? `${name}/` : name));
	} else if (type === 'tag') {
		const { tagger, message, object, name } = parseTag(bytes);
		print(paint('yellow', `tag ${name}`));
		if (tagger) print(`Tagger: ${tagger.name} <${tagger.email}>`, `Date:   ${formatDate(tagger)}`);
		print('', message.trimEnd(), '');
		showObject(repository, word, object, parsed);
	} else showCommit(repository, oid, parsed);
}

function showCommit(repository: Repository, oid: string, parsed: Parsed): void {
	const style = logStyle(parsed);
	const named = process.stdout.isTTY || parsed.flags.decorate || /%[dD]/.test(style.format ?? '');
	printLog(repository, [repository.objects.commit(oid)], {
		style,
		diff: parsed.flags['no-patch'] ? undefined : diffFormat(parsed, true),
		names: named ? decorations(repository) : new Map<string, string[]>(),
		graph: false,
		single: !parsed.flags['no-patch'],
		zero: parsed.flags.null === true,
		paths: parsed.paths?.map((path) => repository.inside(path)),
	});
}
