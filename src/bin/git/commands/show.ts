// git show [<object>...]: a commit with its changes, a tag, a tree or a file.
import type { Command } from '../command.ts';
import { diffFormat } from '../diff/diff-format.ts';
import { GitError } from '../git-error.ts';
import { logArguments } from '../log/log-arguments.ts';
import { logOptions } from '../log/log-options.ts';
import { type LogStyle, logStyle } from '../log/log-style.ts';
import { printLog } from '../log/print-log.ts';
import type { Person } from '../objects/git-object.ts';
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
		const parsed = options(logArguments(args), logOptions, USAGE);
		const words = parsed.words.length > 0 ? parsed.words : ['HEAD'];
		if (parsed.words.length === 0) repository.headOrFail();
		let follows = false;
		for (const word of words)
			follows = showObject(repository, word, objectOf(repository, word), parsed, follows);
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

/** @returns whether what follows has to stand apart @param follows whether this one has to */
function showObject(
	repository: Repository,
	word: string,
	oid: string,
	parsed: Parsed,
	follows: boolean,
): boolean {
	const { type, bytes } = repository.objects.read(oid);
	if (type === 'blob') {
		process.stdout.write(bytes);
		return follows;
	}
	if (type === 'commit') showCommit(repository, oid, parsed, follows);
	else if (follows) print('');
	if (type === 'tree') {
		print(paint('yellow', `tree ${word}`), '');
		for (const { name, mode } of repository.objects.tree(oid))
			print(quotePath(mode === '040000' ? `${name}/` : name));
	}
	if (type !== 'tag') return true;
	const { tagger, message, object, name } = parseTag(bytes);
	print(paint('yellow', `tag ${name}`));
	print(...taggerLines(tagger, logStyle(parsed)), '', message.trimEnd());
	return showObject(repository, word, object, parsed, true);
}

function taggerLines(tagger: Person | undefined, { form, format, date }: LogStyle): string[] {
	if (!tagger || form === 'oneline') return [];
	const who = `${tagger.name} <${tagger.email}>`;
	if (format === undefined && form === 'fuller')
		return [`Tagger:     ${who}`, `TaggerDate: ${formatDate(tagger, date)}`];
	const dated = format === undefined && form === 'medium';
	return [`Tagger: ${who}`, ...(dated ? [`Date:   ${formatDate(tagger, date)}`] : [])];
}

function showCommit(repository: Repository, oid: string, parsed: Parsed, follows: boolean): void {
	const style = logStyle(parsed);
	const named = process.stdout.isTTY || parsed.flags.decorate || /%[dD]/.test(style.format ?? '');
	printLog(repository, [repository.objects.commit(oid)], {
		style,
		follows,
		diff: parsed.flags['no-patch'] ? undefined : diffFormat(parsed, true),
		names: named ? decorations(repository) : new Map<string, string[]>(),
		merges: parsed.flags.combined ? 'combined' : parsed.flags['first-parent'] ? 'first' : 'dense',
		zero: parsed.flags.null === true,
		paths: parsed.paths?.map((path) => repository.inside(path)),
	});
}
