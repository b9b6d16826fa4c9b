// The list that `git branch` prints.
import { commitTitle } from '../log/commit-title.ts';
import type { Parsed } from '../options.ts';
import type { Repository } from '../repository.ts';
import { branchRelation } from '../status/branch-relation.ts';
import { detachedName } from '../status/detached-name.ts';
import { paint } from '../text/paint.ts';
import { print } from '../text/print.ts';
import { matchRefs } from './match-refs.ts';
import { refFormat } from './ref-format.ts';

export function listBranches(repository: Repository, { flags, values, words }: Parsed): void {
	const { refs } = repository;
	const places = flags.remotes
		? ['refs/remotes/']
		: flags.all
			? ['refs/heads/', 'refs/remotes/']
			: ['refs/heads/'];
	const all = places.flatMap((place) =>
		[...refs.list(place)].map(([name, oid]) => ({ name, oid })),
	);
	const patterns = words.map((word) => globOf(word));
	const named = all.filter(
		({ name }) => patterns.length === 0 || patterns.some((one) => one.test(short(name, false))),
	);
	const found = matchRefs(repository, named, {
		merged: values.merged,
		noMerged: values['no-merged'],
		contains: values.contains,
		sort: values.sort,
	});
	if (values.format !== undefined) {
		for (const ref of found) print(refFormat(repository, values.format, ref));
		return;
	}
	const whole = flags.all === true && !flags.remotes;
	const current = repository.branch();
	const head = repository.head();
	const detached =
		current === undefined && head !== undefined && !flags.remotes
			? `(${detachedName(repository)})`
			: undefined;
	const names = [
		...(detached === undefined ? [] : [detached]),
		...found.map(({ name }) => short(name, whole)),
	];
	const width = Math.max(0, ...names.map((name) => name.length));
	const verbose = flags.verbose === true;
	const tail = (name: string, oid: string, branch: string | undefined): string =>
		verbose
			? `${' '.repeat(width - name.length)} ${last(repository, oid, branch, flags.tracking === true)}`
			: '';
	if (detached !== undefined && head !== undefined && words.length === 0)
		print(`* ${paint('green', detached)}${tail(detached, head, undefined)}`);
	for (const ref of found) {
		const name = short(ref.name, whole);
		const own = ref.name === `refs/heads/${current}`;
		const link = refs.target(ref.name);
		const shown = own
			? paint('green', name)
			: ref.name.startsWith('refs/remotes/')
				? paint('red', name)
				: name;
		const branch = ref.name.startsWith('refs/heads/') ? name : undefined;
		const end = link === undefined ? tail(name, ref.oid, branch) : ` -> ${short(link, false)}`;
		print(`${own ? '* ' : '  '}${shown}${end}`);
	}
}

function short(name: string, whole: boolean): string {
	if (name.startsWith('refs/heads/')) return name.slice(11);
	return name.slice(whole ? 5 : 13);
}

function globOf(pattern: string): RegExp {
	const source = pattern
		.replaceAll(/[.+^${}()|\\]/g, '\\$&')
		.replaceAll('*', '.*')
		.replaceAll('?', '.');
	return new RegExp(`^${source}$`);
}

function last(
	repository: Repository,
	oid: string,
	branch: string | undefined,
	tracking: boolean,
): string {
	const title = commitTitle(repository.objects.commit(oid).message);
	const relation = branch === undefined ? undefined : branchRelation(repository, branch);
	const parts = relation ? apart(relation) : [];
	const where =
		tracking && relation
			? [relation.upstream, ...(parts.length > 0 ? [parts.join(', ')] : [])].join(': ')
			: parts.join(', ');
	return `${repository.short(oid)} ${where === '' ? '' : `[${where}] `}${title}`;
}

function apart({
	exists,
	ahead,
	behind,
}: {
	exists: boolean;
	ahead: number;
	behind: number;
}): string[] {
	if (!exists) return ['gone'];
	return [...(ahead > 0 ? [`ahead ${ahead}`] : []), ...(behind > 0 ? [`behind ${behind}`] : [])];
}
