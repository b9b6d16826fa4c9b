// Commits one after the other, with what each changed where that was asked for.
import { compareFiles } from '../diff/compare-files.ts';
import type { DiffFormat } from '../diff/diff-format.ts';
import type { FileChange } from '../diff/file-change.ts';
import { printChanges } from '../diff/print-changes.ts';
import type { Commit } from '../objects/git-object.ts';
import type { Repository } from '../repository.ts';
import { matchPaths } from '../work/match-paths.ts';
import { commitText } from './commit-text.ts';
import { GraphLines } from './graph-lines.ts';
import type { LogStyle } from './log-style.ts';
import { prettyFormat } from './pretty-format.ts';

export interface LogPrinting {
	style: LogStyle;
	/** Undefined: no changes are shown. */
	diff: DiffFormat | undefined;
	/** Commit id -> names. */
	names: ReadonlyMap<string, readonly string[]>;
	graph: boolean;
	/** `-z`: a zero byte between commits. */
	zero: boolean;
	paths: readonly string[] | undefined;
	/** `git show`: a merge ends in an empty line, where its changes would stand. */
	single?: boolean;
	/** Of `git reflog`, one for each commit. */
	logs?: readonly { selector: string; message: string }[];
}

export function printLog(
	repository: Repository,
	commits: readonly Commit[],
	printing: LogPrinting,
): void {
	const { style, graph, zero } = printing;
	const drawing = graph ? new GraphLines(commits) : undefined;
	const end = zero ? '\0' : '\n';
	let separate = false;
	for (const [index, commit] of commits.entries()) {
		const text = textOf(repository, commit, printing, index);
		const changes = changesOf(repository, commit, printing);
		if (drawing) {
			const apart = style.form !== 'oneline' && style.format === undefined;
			process.stdout.write(drawing.next(commit, text, apart && index < commits.length - 1));
			continue;
		}
		const terminated = style.terminated || style.form === 'oneline';
		if (separate && !terminated) process.stdout.write(end);
		separate = true;
		process.stdout.write(
			terminated || changes.length > 0 || style.format === undefined
				? `${text}${zero && terminated ? '\0' : '\n'}`
				: text,
		);
		if (printing.single && commit.parents.length > 1 && style.form !== 'oneline')
			process.stdout.write('\n');
		if (changes.length === 0 || !printing.diff) continue;
		// Own formats and full texts stand apart from what follows; one-liners don't.
		if (style.form !== 'oneline') process.stdout.write(style.terminated && text === '' ? '' : '\n');
		printChanges(repository, changes, printing.diff);
	}
	if (separate && style.format !== undefined && !style.terminated && process.stdout.isTTY)
		process.stdout.write('\n');
}

function textOf(
	repository: Repository,
	commit: Commit,
	{ style, names, logs }: LogPrinting,
	index: number,
): string {
	const log = logs?.[index];
	const context = {
		repository,
		names: names.get(commit.oid) ?? [],
		date: style.date,
		...(log ? { log } : {}),
	};
	return style.format === undefined
		? commitText(commit, style.form, context, style.abbreviate)
		: prettyFormat(style.format, commit, context);
}

function changesOf(
	repository: Repository,
	{ oid, parents }: Commit,
	{ diff, paths }: LogPrinting,
): FileChange[] {
	if (!diff || parents.length > 1) return [];
	const changes = compareFiles(
		repository,
		repository.filesOf(parents[0]),
		repository.filesOf(oid),
		diff.renames,
	);
	if (!paths) return changes;
	const shown = new Set(
		matchPaths(
			changes.map(({ path }) => path),
			paths,
		),
	);
	return changes.filter(({ path }) => shown.has(path));
}
