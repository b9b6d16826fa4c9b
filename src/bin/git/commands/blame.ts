// git blame [-L <from>,<to>] [<revision>] [--] <file>: who last changed each line, and when.
import type { Command } from '../command.ts';
import { lineDiff } from '../diff/line-diff.ts';
import { splitLines } from '../diff/split-lines.ts';
import { GitError } from '../git-error.ts';
import type { Commit } from '../objects/git-object.ts';
import { options } from '../options.ts';
import type { Repository } from '../repository.ts';
import { commitOrFail } from '../revisions/commit-or-fail.ts';
import { formatDate } from '../text/format-date.ts';

const USAGE = 'git blame [-L <start>,<end>] [<rev>] [--] <file>';

export const blame: Command = {
	usage: USAGE,
	run(repository, args) {
		const { values, words, paths } = options(args, { L: { type: 'string', short: 'L' } }, USAGE);
		const all = [...words, ...(paths ?? [])];
		const typed = all.pop();
		if (typed === undefined) throw new GitError(`usage: ${USAGE}`, { code: 129, prefix: '' });
		const from = commitOrFail(repository, all[0] ?? 'HEAD');
		const path = repository.inside(typed);
		const file = repository.filesOf(from).get(path);
		if (!file) throw new GitError(`no such path '${path}' in ${all[0] ?? 'HEAD'}`);
		const lines = splitLines(repository.contentOf(file));
		const origins = trace(repository, repository.objects.commit(from), path, lines);
		const range = /^(\d+),(\d+)$/.exec(values.L ?? '');
		print(repository, lines, origins, Number(range?.[1] ?? 1), Number(range?.[2] ?? lines.length));
		return Promise.resolve(0);
	},
};

/** For each line the commit that brought it. */
function trace(
	repository: Repository,
	start: Commit,
	path: string,
	lines: readonly string[],
): Commit[] {
	const found: (Commit | undefined)[] = lines.map(() => undefined);
	// Each round: a commit, its lines, and where each stands in the result (-1: not any more).
	const queue = [{ commit: start, lines, places: lines.map((_, index) => index) }];
	for (let next = queue.shift(); next; next = queue.shift()) {
		const { commit, lines: now, places } = next;
		const left = new Set(places.filter((place) => place !== -1 && !found[place]));
		for (const parent of commit.parents) {
			if (left.size === 0) break;
			const file = repository.filesOf(parent).get(path);
			if (!file) continue;
			const before = splitLines(repository.contentOf(file));
			const kept = mapBack(before, now, places).map((place) => (left.has(place) ? place : -1));
			for (const place of kept) left.delete(place);
			queue.push({ commit: repository.objects.commit(parent), lines: before, places: kept });
		}
		for (const place of left) found[place] = commit;
	}
	return found.map((commit) => commit ?? start);
}

/** The places of lines that were there before. */
function mapBack(
	before: readonly string[],
	now: readonly string[],
	places: readonly number[],
): number[] {
	const back = before.map(() => -1);
	let [old, at] = [0, 0];
	for (const { a, removed, b, added } of lineDiff(before, now)) {
		for (; old < a; old++, at++) back[old] = places[at] ?? -1;
		old = a + removed;
		at = b + added;
	}
	for (; old < before.length; old++, at++) back[old] = places[at] ?? -1;
	return back;
}

function print(
	repository: Repository,
	lines: readonly string[],
	origins: readonly Commit[],
	from: number,
	to: number,
): void {
	const shown = lines.slice(from - 1, to);
	const commits = origins.slice(from - 1, to);
	const name = Math.max(0, ...commits.map(({ author }) => author.name.length));
	const digits = String(to).length;
	const text = shown.map((line, index) => {
		const commit = commits[index];
		if (!commit) return '';
		const { oid, author, parents } = commit;
		const id = parents.length === 0 ? `^${oid.slice(0, 7)}` : oid.slice(0, 8);
		const date = formatDate(author, 'iso');
		const end = line.endsWith('\n') ? '' : '\n';
		const who = Buffer.from(author.name.padEnd(name)).toString('latin1');
		return `${id} (${who} ${date} ${String(from + index).padStart(digits)}) ${line}${end}`;
	});
	// Lines are bytes as characters.
	process.stdout.write(Buffer.from(text.join(''), 'latin1'));
}
