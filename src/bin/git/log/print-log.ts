// Commits one after the other, with what each changed where that was asked for.
import { compareFiles } from '../diff/compare-files.ts';
import type { DiffFormat } from '../diff/diff-format.ts';
import type { FileChange } from '../diff/file-change.ts';
import { printChanges } from '../diff/print-changes.ts';
import type { Commit } from '../objects/git-object.ts';
import type { TreeFile } from '../objects/tree-file.ts';
import type { Repository } from '../repository.ts';
import { filesAt } from '../work/files-at.ts';
import { commitText } from './commit-text.ts';
import { Graph } from './graph.ts';
import { GraphText } from './graph-text.ts';
import type { LogStyle } from './log-style.ts';
import { prettyFormat } from './pretty-format.ts';
import { printCombined } from './print-combined.ts';

export interface LogPrinting {
	style: LogStyle;
	/** Undefined: no changes are shown. */
	diff: DiffFormat | undefined;
	/** Commit id -> names. */
	names: ReadonlyMap<string, readonly string[]>;
	/** `--graph`: the parents that are drawn. */
	graph?: (commit: Commit) => readonly string[];
	/** `-z`: a zero byte between commits. */
	zero: boolean;
	paths: readonly string[] | undefined;
	/** What is shown of a merge: nothing, what it changed in its first parent, or what is as in none of its parents. */
	merges: 'nothing' | 'first' | 'combined' | 'dense';
	/** Something was printed before, from which the first commit stands apart. */
	follows?: boolean;
	/** Of `git reflog`, one for each commit. */
	logs?: readonly { selector: string; message: string }[];
}

export function printLog(
	repository: Repository,
	commits: readonly Commit[],
	printing: LogPrinting,
): void {
	const { style, zero } = printing;
	const graph = printing.graph && new Graph();
	const text = new GraphText(graph);
	const write = (part: string): boolean => process.stdout.write(part);
	const end = zero ? '\0' : '\n';
	const terminated = style.terminated || style.form === 'oneline';
	let separate = printing.follows && !terminated ? '\n' : undefined;
	for (const [index, commit] of commits.entries()) {
		graph?.start(commit.oid, printing.graph?.(commit) ?? []);
		// A row of the drawing would be in a gap of its own behind a text without a line end.
		if (separate !== undefined)
			write(`${separate.endsWith('\n') && !zero ? text.padding() : ''}${end}`);
		const message = messageOf(repository, commit, printing, index);
		write(text.toCommit() + text.message(message));
		if (!terminated) separate = message;
		else if (style.format !== '') write(`${message.endsWith('\n') ? text.padding() : ''}${end}`);
		if (printing.diff) printDiff(repository, commit, printing, text);
	}
	if (separate !== undefined && style.format !== undefined && process.stdout.isTTY) write('\n');
}

function printDiff(
	repository: Repository,
	commit: Commit,
	{ diff, merges, paths, style }: LogPrinting,
	text: GraphText,
): void {
	const several = commit.parents.length > 1;
	if (!diff || (several && merges === 'nothing')) return;
	const lead = (): string => text.padding();
	const combined = several && merges !== 'first';
	const changes = changesOf(repository, commit, diff, paths);
	// Own formats and full texts stand apart from what follows; one-liners don't.
	if (style.format !== '' && (combined || (changes.length > 0 && style.form !== 'oneline'))) {
		const line = !combined && diff.stat && diff.patch ? '---' : '';
		process.stdout.write(`${lead()}${line}\n`);
	}
	if (combined) printCombined(repository, commit, { diff, dense: merges === 'dense', paths, lead });
	else printChanges(repository, changes, diff, lead);
}

/** With the line ends that belong to it. */
function messageOf(
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
	if (style.format !== undefined) return prettyFormat(style.format, commit, context);
	const text = commitText(commit, style.form, context, style.abbreviate);
	return style.form === 'oneline' ? text : `${text}\n`;
}

function changesOf(
	repository: Repository,
	{ oid, parents }: Commit,
	{ renames }: DiffFormat,
	paths: readonly string[] | undefined,
): FileChange[] {
	const inside = (commit: string | undefined): Map<string, TreeFile> =>
		filesAt(repository.filesOf(commit), paths);
	return compareFiles(repository, inside(parents[0]), inside(oid), renames);
}
