// git tag [-a] [-f] [-m <message>] <name> [<commit>] | -d <name> | [-l] [-n]
import fs from 'node:fs';
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { identity } from '../identity.ts';
import { parseTag } from '../objects/parse-tag.ts';
import { tagBytes } from '../objects/tag-bytes.ts';
import { options, type Parsed } from '../options.ts';
import { headOptions } from '../refs/head-options.ts';
import { matchRefs } from '../refs/match-refs.ts';
import { refFormat } from '../refs/ref-format.ts';
import { refuseBadName } from '../refs/refuse-bad-name.ts';
import type { Repository } from '../repository.ts';
import { resolveRevision } from '../revisions/resolve-revision.ts';
import { print } from '../text/print.ts';
import { cleanMessage } from '../work/clean-message.ts';
import { editMessage } from '../work/edit-message.ts';

const USAGE =
	'git tag [-a] [-f] [-m <msg> | -F <file>] <tagname> [<commit> | <object>] | git tag -d <tagname>... | git tag [-l] [-n[<num>]] [--sort=<key>] [--format=<format>] [<pattern>...]';

export const tag: Command = {
	usage: USAGE,
	run(repository, args) {
		const parsed = options(
			headOptions(args).map((arg) =>
				/^-n\d*$/.test(arg) ? `--lines=${arg.slice(2) || '1'}` : arg,
			),
			{
				annotate: { type: 'boolean', short: 'a' },
				delete: { type: 'boolean', short: 'd' },
				list: { type: 'boolean', short: 'l' },
				force: { type: 'boolean', short: 'f' },
				message: { type: 'string', short: 'm' },
				file: { type: 'string', short: 'F' },
				lines: { type: 'string' },
				sort: { type: 'string' },
				format: { type: 'string' },
				contains: { type: 'string' },
				'points-at': { type: 'string' },
				merged: { type: 'string' },
			},
			USAGE,
		);
		const { flags, values, words } = parsed;
		const listing = ['lines', 'sort', 'format', 'contains', 'points-at', 'merged'].some(
			(name) => values[name] !== undefined,
		);
		if (flags.delete) return Promise.resolve(removeAll(repository, words));
		if (flags.list || listing || words.length === 0) list(repository, parsed);
		else create(repository, parsed);
		return Promise.resolve(0);
	},
};

function list(repository: Repository, { values, words }: Parsed): void {
	const patterns = words.map((word) => {
		const source = word
			.replaceAll(/[.+^${}()|\\]/g, '\\$&')
			.replaceAll('*', '.*')
			.replaceAll('?', '.');
		return new RegExp(`^${source}$`);
	});
	const all = [...repository.refs.list('refs/tags/')]
		.map(([name, oid]) => ({ name, oid }))
		.filter(
			({ name }) => patterns.length === 0 || patterns.some((one) => one.test(name.slice(10))),
		);
	const found = matchRefs(repository, all, {
		contains: values.contains,
		pointsAt: values['points-at'],
		merged: values.merged,
		sort: values.sort,
	});
	for (const ref of found) {
		if (values.format !== undefined) print(refFormat(repository, values.format, ref));
		else if (values.lines !== undefined)
			print(
				`${ref.name.slice(10).padEnd(15)} ${refFormat(repository, '%(contents:subject)', ref)}`,
			);
		else print(ref.name.slice(10));
	}
}

function removeAll(repository: Repository, words: readonly string[]): number {
	const { refs } = repository;
	let code = 0;
	for (const name of words) {
		const oid = refs.resolve(`refs/tags/${name}`);
		if (oid === undefined) {
			process.stderr.write(`error: tag '${name}' not found.\n`);
			code = 1;
			continue;
		}
		refs.remove(`refs/tags/${name}`);
		print(`Deleted tag '${name}' (was ${repository.short(oid)})`);
	}
	return code;
}

function create(repository: Repository, { flags, values, lists, words }: Parsed): void {
	const [name = '', target = 'HEAD', extra] = words;
	if (extra !== undefined) throw new GitError('too many arguments');
	const { refs, objects } = repository;
	refuseBadName(name, 'tag');
	const old = refs.resolve(`refs/tags/${name}`);
	if (old !== undefined && !flags.force) throw new GitError(`tag '${name}' already exists`);
	const object = resolveRevision(repository, target);
	if (object === undefined) throw new GitError(`Failed to resolve '${target}' as a valid ref.`);
	const given =
		lists.message?.join('\n\n') ??
		(values.file === undefined
			? undefined
			: fs.readFileSync(values.file === '-' ? 0 : values.file, 'utf8'));
	let oid = object;
	if (flags.annotate || given !== undefined) {
		const { type } = objects.read(object);
		const before =
			old !== undefined && objects.read(old).type === 'tag'
				? parseTag(objects.read(old).bytes).message
				: '';
		const text = given ?? editMessage(repository, 'TAG_EDITMSG', before);
		const message = cleanMessage(text, given === undefined);
		if (message === '' && given === undefined) throw new GitError('no tag message?');
		const tagger = identity(repository, 'COMMITTER');
		oid = objects.write('tag', tagBytes({ object, type, name, tagger, message }));
	}
	refs.update(`refs/tags/${name}`, oid, '');
	if (old !== undefined && old !== oid)
		print(`Updated tag '${name}' (was ${repository.short(old)})`);
}
