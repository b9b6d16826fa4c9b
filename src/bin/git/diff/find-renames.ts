// Files that went and files that came are the same ones under another name where at least half of the content is the same.
import type { Repository } from '../repository.ts';
import type { FileChange } from './file-change.ts';
import { similarity } from './similarity.ts';

const ENOUGH = 50;
/** Comparing each with each would take too long beyond. */
const MOST_PAIRS = 1000 * 1000;

export function findRenames(repository: Repository, changes: readonly FileChange[]): FileChange[] {
	const gone = changes.filter(({ status }) => status === 'D');
	const come = changes.filter(({ status, after }) => status === 'A' && !isEmpty(after?.oid));
	if (gone.length === 0 || come.length === 0) return [...changes];
	const pairs = [...exactPairs(gone, come)];
	const [used, named] = [new Set(pairs.map(([d]) => d)), new Set(pairs.map(([, a]) => a))];
	const left = gone.filter((change) => !used.has(change));
	const open = come.filter((change) => !named.has(change));
	if (left.length * open.length <= MOST_PAIRS) pairs.push(...similarPairs(repository, left, open));
	return joined(changes, pairs);
}

type Pair = [gone: FileChange, come: FileChange, score: number];

function joined(changes: readonly FileChange[], pairs: readonly Pair[]): FileChange[] {
	const byNew = new Map(pairs.map((pair) => [pair[1], pair]));
	const old = new Set(pairs.map(([change]) => change));
	return changes
		.filter((change) => !old.has(change))
		.map((change) => {
			const pair = byNew.get(change);
			if (!pair) return change;
			const [{ path: oldPath, before }, { path, after }, score] = pair;
			return {
				status: 'R',
				path,
				oldPath,
				...(before ? { before } : {}),
				...(after ? { after } : {}),
				score,
			};
		});
}

function isEmpty(oid: string | undefined): boolean {
	return oid === 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391';
}

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

/** The same content; of several the one with the same name. */
function* exactPairs(gone: readonly FileChange[], come: readonly FileChange[]): Generator<Pair> {
	const left = new Set(gone);
	for (const change of come) {
		const same = [...left].filter(
			({ before }) =>
				before?.oid === change.after?.oid &&
				before?.mode.slice(0, 3) === change.after?.mode.slice(0, 3),
		);
		const best = same.find(({ path }) => nameOf(path) === nameOf(change.path)) ?? same[0];
		if (!best) continue;
		left.delete(best);
		yield [best, change, 100];
	}
}

function similarPairs(
	repository: Repository,
	gone: readonly FileChange[],
	come: readonly FileChange[],
): Pair[] {
	const candidates: Pair[] = [];
	for (const change of come)
		for (const old of gone) {
			if (!old.before || !change.after) continue;
			if (old.before.mode.slice(0, 3) !== change.after.mode.slice(0, 3)) continue;
			const score = similarity(
				repository.contentOf(old.before),
				repository.contentOf(change.after),
			);
			if (score >= ENOUGH) candidates.push([old, change, score]);
		}
	const sameName = ([old, now]: Pair): number => (nameOf(old.path) === nameOf(now.path) ? 1 : 0);
	candidates.sort((a, b) => b[2] - a[2] || sameName(b) - sameName(a));
	const taken = new Set<FileChange>();
	return candidates.filter(([old, now]) => {
		if (taken.has(old) || taken.has(now)) return false;
		taken.add(old).add(now);
		return true;
	});
}
