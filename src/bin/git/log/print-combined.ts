// What a merge brought that is in none of its parents (`--cc`), with counts against the first of them.
import { combinedChanges } from '../diff/combined-changes.ts';
import { combinedPatch } from '../diff/combined-patch.ts';
import { compareFiles } from '../diff/compare-files.ts';
import type { DiffFormat } from '../diff/diff-format.ts';
import { printChanges } from '../diff/print-changes.ts';
import type { Commit } from '../objects/git-object.ts';
import type { Repository } from '../repository.ts';
import { print } from '../text/print.ts';
import { quotePath } from '../text/quote-path.ts';
import { filesAt } from '../work/files-at.ts';

interface CombinedPrinting {
	diff: DiffFormat;
	dense: boolean;
	paths: readonly string[] | undefined;
	lead: () => string;
}

export function printCombined(
	repository: Repository,
	commit: Commit,
	{ diff, dense, paths, lead }: CombinedPrinting,
): void {
	const now = filesAt(repository.filesOf(commit.oid), paths);
	const parents = commit.parents.map((oid) => filesAt(repository.filesOf(oid), paths));
	const counts = compareFiles(repository, parents[0] ?? new Map(), now, diff.renames);
	const { nameOnly, nameStatus, stat, numstat, shortstat } = diff;
	const counting = { ...diff, patch: false, nameOnly: false, nameStatus: false, raw: false };
	printChanges(repository, counts, counting, lead);
	const changes = combinedChanges(parents, now);
	if (changes.length === 0) return;
	// The real git leaves the drawing out beside names.
	for (const change of changes) {
		const letters = change.before.map((file) => (!file ? 'A' : change.after ? 'M' : 'D')).join('');
		if (nameStatus) print(`${letters}\t${quotePath(change.path)}`);
		else if (nameOnly) print(quotePath(change.path));
	}
	if (!diff.patch) return;
	const form = { dense, context: diff.context };
	const lines = changes.flatMap((change) => combinedPatch(repository, change, form));
	if (nameOnly || nameStatus || stat || numstat || shortstat) lines.unshift('');
	process.stdout.write(Buffer.from(lines.map((line) => `${lead()}${line}\n`).join(''), 'latin1'));
}
