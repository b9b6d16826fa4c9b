// git bundle create <file> (--all | <revision>...) | verify <file> | list-heads <file> | unbundle <file>
import { resolve } from 'node:path';
import { BundleFile, type Bundle } from '../bundle/bundle-file.ts';
import type { Command } from '../command.ts';
import { GitError } from '../git-error.ts';
import { commitTitle } from '../log/commit-title.ts';
import { options } from '../options.ts';
import type { Repository } from '../repository.ts';
import { commitOrFail } from '../revisions/commit-or-fail.ts';
import { fullRef } from '../revisions/full-ref.ts';
import { packBytes } from '../store/pack-bytes.ts';
import { reachableObjects } from '../store/reachable-objects.ts';
import { unpackObjects } from '../store/unpack-objects.ts';
import { print } from '../text/print.ts';

const USAGE =
	'git bundle create [-q] <file> (--all | <rev-list-args>...) | git bundle verify [-q] <file> | git bundle list-heads <file> [<refname>...] | git bundle unbundle <file> [<refname>...]';

export const bundle: Command = {
	usage: USAGE,
	run(repository, args) {
		const { flags, words } = options(
			args,
			{
				quiet: { type: 'boolean', short: 'q' },
				all: { type: 'boolean' },
				branches: { type: 'boolean' },
				tags: { type: 'boolean' },
				progress: { type: 'boolean' },
			},
			USAGE,
		);
		const [action, name, ...rest] = words;
		if (action === undefined || name === undefined)
			throw new GitError(`usage: ${USAGE}`, { code: 129, prefix: '' });
		const file = new BundleFile(resolve(repository.cwd, name), name);
		if (action === 'create') create(repository, file, rest, flags);
		else if (action === 'verify') return Promise.resolve(verify(repository, file.read(), name));
		else if (action === 'list-heads') printRefs(file.read(), rest);
		else if (action === 'unbundle') {
			const read = file.read();
			refuseMissing(repository, read);
			unpackObjects(repository.objects, read.pack);
			printRefs(read, rest);
		} else
			throw new GitError(`unknown subcommand: \`${action}'\nusage: ${USAGE}`, {
				code: 129,
				prefix: 'error: ',
			});
		return Promise.resolve(0);
	},
};

function create(
	repository: Repository,
	file: BundleFile,
	words: readonly string[],
	flags: Record<string, boolean>,
): void {
	const { refs, objects } = repository;
	const chosen = new Map<string, string>();
	const without: string[] = [];
	const places = [
		...(flags.all ? ['refs/'] : []),
		...(flags.branches ? ['refs/heads/'] : []),
		...(flags.tags ? ['refs/tags/'] : []),
	];
	for (const place of places) for (const [name, oid] of refs.list(place)) chosen.set(name, oid);
	const head = flags.all ? repository.head() : undefined;
	if (head !== undefined) chosen.set('HEAD', head);
	for (const word of words) {
		const range = /^(.*)\.\.(.*)$/.exec(word);
		const [left, right] = range ? [range[1] || 'HEAD', range[2] || 'HEAD'] : [undefined, word];
		if (word.startsWith('^')) without.push(commitOrFail(repository, word.slice(1)));
		else {
			if (left !== undefined) without.push(commitOrFail(repository, left));
			const ref = fullRef(refs, right);
			const oid = ref === undefined ? undefined : refs.resolve(ref);
			commitOrFail(repository, right);
			if (ref !== undefined && oid !== undefined) chosen.set(ref, oid);
		}
	}
	const oids = reachableObjects(objects, [...chosen.values()], without);
	if (chosen.size === 0 || oids.length === 0)
		throw new GitError('Refusing to create empty bundle.');
	const commits = oids.filter((oid) => objects.read(oid).type === 'commit');
	const inside = new Set(commits);
	// Only the borders count: parents that are left out.
	const needs = [...new Set(commits.flatMap((oid) => objects.commit(oid).parents))]
		.filter((oid) => !inside.has(oid))
		.map((oid) => ({ oid, title: commitTitle(objects.commit(oid).message) }));
	file.write({ needs, refs: chosen, pack: packBytes(objects, oids) });
}

function printRefs({ refs }: Bundle, names: readonly string[]): void {
	const shown = [...refs].filter(([name]) => names.length === 0 || names.includes(name));
	print(...shown.map(([name, oid]) => `${oid} ${name}`));
}

function refuseMissing({ objects }: Repository, { needs }: Bundle): void {
	const missing = needs.filter(({ oid }) => !objects.has(oid));
	if (missing.length === 0) return;
	const lines = missing.map(({ oid }) => `error: ${oid} `);
	throw new GitError(['error: Repository lacks these prerequisite commits:', ...lines].join('\n'), {
		code: 1,
		prefix: '',
	});
}

function verify(repository: Repository, read: Bundle, name: string): number {
	refuseMissing(repository, read);
	const { refs, needs } = read;
	process.stderr.write(`${name} is okay\n`);
	const count = (many: number, what: string): string =>
		many === 1 ? `The bundle ${what} this ref:` : `The bundle ${what} these ${many} refs:`;
	print(count(refs.size, 'contains'));
	printRefs(read, []);
	if (needs.length === 0) print('The bundle records a complete history.');
	else print(count(needs.length, 'requires'), ...needs.map(({ oid }) => `${oid} `));
	print('The bundle uses this hash algorithm: sha1');
	return 0;
}
