// Brings a remote's branches and tags: `refs/remotes/<name>/*` move, and each move is told. `git fetch`, `git pull`, `git clone`.
import { shortRef } from '../refs/short-ref.ts';
import type { Repository } from '../repository.ts';
import { isAncestor } from '../store/is-ancestor.ts';
import type { Source } from './source.ts';

export interface FetchOptions {
	/** `origin`; undefined where only a URL is given. */
	remote: string | undefined;
	/** Full names over there; undefined for all branches. */
	only: readonly string[] | undefined;
	/** `--prune`: what is gone there goes here. */
	prune: boolean;
	/** `--tags` brings all; otherwise those of commits that come. */
	tags: boolean;
	quiet: boolean;
	/** For the log. */
	reason: string;
}

interface Move {
	from: string;
	to: string;
	before: string | undefined;
	after: string;
}

export async function fetchRefs(
	repository: Repository,
	source: Source,
	options: FetchOptions,
): Promise<void> {
	const { refs, objects } = repository;
	const branches = [...source.refs].filter(([name]) =>
		options.only ? options.only.includes(name) : name.startsWith('refs/heads/'),
	);
	await source.bring(
		repository,
		branches.map(([, oid]) => oid),
	);
	const wanted = options.tags || options.remote !== undefined;
	const tags = wanted ? await newTags(repository, source, options.tags) : [];
	const moves = branches.flatMap(([from, after]): Move[] => {
		const to =
			options.remote === undefined
				? 'FETCH_HEAD'
				: `refs/remotes/${options.remote}/${shortRef(from)}`;
		return [{ from, to, before: to === 'FETCH_HEAD' ? undefined : refs.resolve(to), after }];
	});
	for (const [name, oid] of tags)
		moves.push({ from: name, to: name, before: undefined, after: oid });
	const shown = moves.filter(
		({ before, after, to }) => before !== after || (options.only && to === 'FETCH_HEAD'),
	);
	const gone =
		options.prune && options.remote !== undefined ? stale(repository, source, options.remote) : [];
	if (!options.quiet && shown.length + gone.length > 0) tell(repository, source, shown, gone);
	for (const { to, before, after } of moves) {
		if (to === 'FETCH_HEAD' || before === after) continue;
		const forward = before === undefined || isAncestor(objects, before, after);
		const how =
			before === undefined
				? `storing ${to.startsWith('refs/tags/') ? 'tag' : 'head'}`
				: forward
					? 'fast-forward'
					: 'forced-update';
		refs.update(to, after, `${options.reason}: ${how}`);
	}
	for (const ref of gone) refs.remove(ref);
	const lines = moves
		.filter(({ from, to }) => from.startsWith('refs/heads/') || to === 'FETCH_HEAD')
		.map(({ from, after }, index) => {
			const merge = options.only && index === 0 ? '' : 'not-for-merge';
			return `${after}\t${merge}\t${kindOf(from)} '${shortRef(from)}' of ${source.shown}\n`;
		});
	repository.writeState('FETCH_HEAD', lines.join(''));
}

function kindOf(ref: string): 'tag' | 'branch' {
	return ref.startsWith('refs/tags/') ? 'tag' : 'branch';
}

/** Tags of commits that are here now. */
async function newTags(
	repository: Repository,
	source: Source,
	all: boolean,
): Promise<[string, string][]> {
	const { refs, objects } = repository;
	const missing = [...source.refs].filter(
		([name]) => name.startsWith('refs/tags/') && refs.raw(name) === undefined,
	);
	if (missing.length === 0) return [];
	// Annotated tags are small; whether they are wanted shows once they are here.
	if (all || source.refs.size > 0)
		await source.bring(
			repository,
			missing.map(([, oid]) => oid),
		);
	return missing.filter(([, oid]) => objects.has(oid));
}

function stale({ refs }: Repository, source: Source, remote: string): string[] {
	const place = `refs/remotes/${remote}/`;
	return [...refs.list(place).keys()].filter(
		(ref) => !ref.endsWith('/HEAD') && !source.refs.has(`refs/heads/${ref.slice(place.length)}`),
	);
}

function tell(
	repository: Repository,
	source: Source,
	moves: readonly Move[],
	gone: readonly string[],
): void {
	const width = Math.max(10, ...moves.map(({ from }) => shortRef(from).length));
	const line = (mark: string, what: string, from: string, to: string, note = ''): string =>
		` ${mark} ${what.padEnd(17)} ${from.padEnd(width)} -> ${to}${note}`;
	const lines = moves.map(({ from, to, before, after }) => {
		const [name, target] = [shortRef(from), shortRef(to)];
		if (to === 'FETCH_HEAD') return line('*', kindOf(from), name, to);
		if (before === undefined)
			return line('*', from.startsWith('refs/tags/') ? '[new tag]' : '[new branch]', name, target);
		const [a, b] = [repository.short(before), repository.short(after)];
		if (isAncestor(repository.objects, before, after)) return line(' ', `${a}..${b}`, name, target);
		return line('+', `${a}...${b}`, name, target, '  (forced update)');
	});
	const removed = gone.map((ref) => line('-', '[deleted]', '(none)', shortRef(ref)));
	process.stderr.write(`${[`From ${source.shown}`, ...removed, ...lines].join('\n')}\n`);
}
