// The differences of two sets of files, in the form that was asked for: patch, counts or names.
import { stripVTControlCharacters } from 'node:util';
import type { Repository } from '../repository.ts';
import { paint } from '../text/paint.ts';
import { quotePath } from '../text/quote-path.ts';
import { renamedPath } from '../text/renamed-path.ts';
import { shortStat } from '../text/short-stat.ts';
import { statLines } from '../text/stat-lines.ts';
import { summaryLines } from '../text/summary-lines.ts';
import { countChange, type CountedChange } from './count-change.ts';
import type { DiffFormat } from './diff-format.ts';
import type { FileChange } from './file-change.ts';
import { patchLines } from './patch-lines.ts';
import { rawLine } from './raw-line.ts';

/** @param lead what each line begins with: the drawing of `git log --graph` */
export function printChanges(
	repository: Repository,
	changes: readonly FileChange[],
	format: DiffFormat,
	lead: () => string = () => '',
): void {
	if (changes.length === 0) return;
	const end = format.zero ? '\0' : '\n';
	const out = (lines: readonly string[]): void => {
		process.stdout.write(lines.map((line) => `${lead()}${line}${end}`).join(''));
	};
	if (format.raw) out(changes.map((change) => rawLine(repository, change, format.zero)));
	const counted =
		format.numstat || format.stat || format.shortstat
			? changes.map((change) => countChange(repository, change))
			: [];
	if (format.numstat) out(counted.map((change) => numbers(change, format.zero)));
	if (format.stat) out(statLines(counted, stripVTControlCharacters(lead()).length));
	if (format.shortstat) out([shortStat(counted)]);
	if (format.summary) out(summaryLines(changes));
	if (format.nameStatus) out(changes.map((change) => status(change, format.zero)));
	if (format.nameOnly) out(changes.map(({ path }) => (format.zero ? path : quotePath(path))));
	if (!format.patch) return;
	if (format.stat || format.raw || format.numstat || format.shortstat)
		process.stdout.write(`${lead()}\n`);
	for (const change of changes) {
		const lines = patchLines(repository, change, format.context).map(coloured);
		process.stdout.write(Buffer.from(lines.map((line) => `${lead()}${line}\n`).join(''), 'latin1'));
	}
}

function numbers(
	{ insertions, deletions, binary, path, oldPath }: CountedChange,
	zero: boolean,
): string {
	const counts = binary ? '-\t-' : `${insertions}\t${deletions}`;
	if (oldPath === undefined) return `${counts}\t${zero ? path : quotePath(path)}`;
	return zero ? `${counts}\t\0${oldPath}\0${path}` : `${counts}\t${renamedPath(oldPath, path)}`;
}

function status({ status, score, path, oldPath }: FileChange, zero: boolean): string {
	const gap = zero ? '\0' : '\t';
	const names = [oldPath, path].filter((name) => name !== undefined);
	const letter = score === undefined ? status : `${status}${String(score).padStart(3, '0')}`;
	return [letter, ...names.map((name) => (zero ? name : quotePath(name)))].join(gap);
}

function coloured(line: string): string {
	const heading =
		/^(diff|index|new file|deleted file|--- |\+\+\+ |old mode|new mode|similarity|rename|copy)/;
	if (heading.test(line)) return paint('bold', line);
	if (line.startsWith('@@')) {
		const end = line.indexOf('@@', 2) + 2;
		return `${paint('cyan', line.slice(0, end))}${line.slice(end)}`;
	}
	if (line.startsWith('+')) return paint('green', line);
	return line.startsWith('-') ? paint('red', line) : line;
}
