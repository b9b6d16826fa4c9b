// Sends history to another repository and moves its refs; tells each as git does.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pushHttp } from './push-http.ts';
import { shortRef } from '../refs/short-ref.ts';
import type { Repository } from '../repository.ts';
import { isAncestor } from '../store/is-ancestor.ts';
import { packBytes } from '../store/pack-bytes.ts';
import { reachableObjects } from '../store/reachable-objects.ts';
import { receivePack } from '../store/receive-pack.ts';
import { openFolder } from './open-folder.ts';
import { openSource } from './open-source.ts';

export interface Push {
	/** Full name here; undefined takes the other one away. */
	from: string | undefined;
	oid: string | undefined;
	/** Full name there. */
	to: string;
	force: boolean;
}

export interface PushTarget {
	name: string | undefined;
	url: string;
	quiet: boolean;
}

interface Outcome {
	line: string;
	failed: boolean;
}

/** @returns git's exit code */
export async function pushRefs(
	repository: Repository,
	target: PushTarget,
	pushes: readonly Push[],
): Promise<number> {
	const { url, quiet } = target;
	const source = await openSource(url, repository.dir);
	const gone = pushes.filter(({ oid, to }) => oid === undefined && !source.refs.has(to));
	if (gone.length > 0) {
		const lines = gone.map(
			({ to }) => `error: unable to delete '${shortRef(to)}': remote ref does not exist\n`,
		);
		process.stderr.write(`${lines.join('')}error: failed to push some refs to '${url}'\n`);
		return 1;
	}
	const open = pushes.filter(({ oid, to }) => source.refs.get(to) !== oid);
	if (open.length === 0) {
		if (!quiet) process.stderr.write('Everything up-to-date\n');
		return 0;
	}
	const outcomes: Outcome[] = [];
	for (const push of open) {
		const outcome = judge(repository, push, source.refs.get(push.to));
		const refused = outcome.failed ? undefined : await send(repository, target, push);
		outcomes.push(
			refused === undefined
				? outcome
				: { failed: true, line: ` ! [remote rejected] ${namesOf(push)} (${refused})` },
		);
		if (!outcome.failed && refused === undefined) follow(repository, target, push);
	}
	const failed = outcomes.some((outcome) => outcome.failed);
	const shown = quiet ? outcomes.filter((outcome) => outcome.failed) : outcomes;
	const lines = shown.length > 0 ? [`To ${url}`, ...shown.map(({ line }) => line)] : [];
	if (failed) lines.push(`error: failed to push some refs to '${url}'`, ...hints(outcomes));
	process.stderr.write(lines.map((line) => `${line}\n`).join(''));
	return failed ? 1 : 0;
}

function namesOf({ from, to }: Push): string {
	return from === undefined ? shortRef(to) : `${shortRef(from)} -> ${shortRef(to)}`;
}

function judge(repository: Repository, push: Push, old: string | undefined): Outcome {
	const { from, oid, to, force } = push;
	const { objects } = repository;
	const names = namesOf(push);
	const line = (mark: string, what: string, note = ''): string =>
		` ${mark} ${what.padEnd(17)} ${names}${note}`;
	if (from === undefined || oid === undefined)
		return { failed: false, line: line('-', '[deleted]') };
	if (old === undefined)
		return {
			failed: false,
			line: line('*', to.startsWith('refs/tags/') ? '[new tag]' : '[new branch]'),
		};
	const [a, b] = [
		objects.has(old) ? repository.short(old) : old.slice(0, 7),
		repository.short(oid),
	];
	if (objects.has(old) && !to.startsWith('refs/tags/') && isAncestor(objects, old, oid))
		return { failed: false, line: line(' ', `${a}..${b}`) };
	if (force) return { failed: false, line: line('+', `${a}...${b}`, ' (forced update)') };
	const why = to.startsWith('refs/tags/')
		? 'already exists'
		: objects.has(old)
			? 'non-fast-forward'
			: 'fetch first';
	return { failed: true, line: line('!', '[rejected]', ` (${why})`) };
}

/** @returns why the other side refused, if it did */
async function send(
	repository: Repository,
	{ url }: PushTarget,
	{ oid, to, from, force }: Push,
): Promise<string | undefined> {
	if (/^https?:/.test(url)) return pushHttp(repository, url, { oid, to, from, force });
	const other = openFolder(
		url.startsWith('file:') ? fileURLToPath(url) : resolve(repository.dir, url),
	);
	if (!other) return 'a bundle can not be pushed to';
	if (
		other.config.flag('core.bare') !== true &&
		other.refs.target('HEAD') === to &&
		oid !== undefined
	)
		return 'branch is currently checked out';
	if (oid === undefined) other.refs.remove(to);
	else {
		const have = [...other.refs.list().values()].filter((id) => repository.objects.has(id));
		const oids = reachableObjects(repository.objects, [oid], have);
		if (oids.length > 0) await receivePack(other, packBytes(repository.objects, oids), oids.length);
		other.refs.update(to, oid, 'push');
	}
	return undefined;
}

/** What is known of the remote moves along. */
function follow({ refs }: Repository, { name }: PushTarget, { to, oid }: Push): void {
	if (name === undefined || !to.startsWith('refs/heads/')) return;
	const ref = `refs/remotes/${name}/${to.slice(11)}`;
	if (oid === undefined) refs.remove(ref);
	else refs.update(ref, oid, 'update by push');
}

function hints(outcomes: readonly Outcome[]): string[] {
	const first = outcomes.some(({ line }) => line.endsWith('(fetch first)'));
	if (first)
		return [
			'hint: Updates were rejected because the remote contains work that you do',
			'hint: not have locally. This is usually caused by another repository pushing',
			'hint: to the same ref. You may want to first integrate the remote changes',
			"hint: (e.g., 'git pull ...') before pushing again.",
			"hint: See the 'Note about fast-forwards' in 'git push --help' for details.",
		];
	if (!outcomes.some(({ line }) => line.endsWith('(non-fast-forward)'))) return [];
	return [
		'hint: Updates were rejected because the tip of your current branch is behind',
		'hint: its remote counterpart. Integrate the remote changes (e.g.',
		"hint: 'git pull ...') before pushing again.",
		"hint: See the 'Note about fast-forwards' in 'git push --help' for details.",
	];
}
