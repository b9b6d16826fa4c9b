// A file that came of several versions as a patch with one column of marks for each: `diff --cc`. Lines are bytes as characters.
import type { Repository } from '../repository.ts';
import { paint } from '../text/paint.ts';
import { quotePath } from '../text/quote-path.ts';
import type { CombinedChange } from './combined-change.ts';
import { isBinary } from './is-binary.ts';
import { markHunks } from './mark-hunks.ts';
import { type ResultLine, resultLines } from './result-lines.ts';

interface CombinedForm {
	dense: boolean;
	context: number;
}

export function combinedPatch(
	repository: Repository,
	change: CombinedChange,
	{ dense, context }: CombinedForm,
): string[] {
	const { before, after, working } = change;
	const bytes = [after, ...before].map((file) =>
		file ? repository.contentOf(file) : Buffer.alloc(0),
	);
	const binary = bytes.some(isBinary);
	const [result = Buffer.alloc(0), ...versions] = bytes;
	const header = headerOf(repository, change, { dense, named: !binary });
	if (binary) return [...header, 'Binary files differ'];
	const lines = resultLines(result, versions);
	const found = markHunks(lines, { versions: versions.length, context, dense });
	const modes = before.some((file) => (file?.mode ?? '') !== (after?.mode ?? ''));
	if (!found && !modes && !working) return [];
	return after || !working ? [...header, ...hunksOf(lines, versions.length, context)] : header;
}

function headerOf(
	repository: Repository,
	{ path, before, after, working }: CombinedChange,
	{ dense, named }: { dense: boolean; named: boolean },
): string[] {
	const short = (oid: string | undefined): string =>
		oid === undefined ? '0000000' : repository.short(oid);
	const ids = before.map((file) => short(file?.oid)).join(',');
	const modes = before.map((file) => file?.mode ?? '000000').join(',');
	const added = after !== undefined && before.every((file) => file === undefined);
	const lines = [
		`diff ${dense ? '--cc' : '--combined'} ${quotePath(path)}`,
		`index ${ids}..${short(working ? undefined : after?.oid)}`,
	];
	if (added) lines.push(`new file mode ${after.mode}`);
	else if (!after) lines.push(`deleted file mode ${modes}`);
	else if (before.some((file) => file?.mode !== after.mode))
		lines.push(`mode ${modes}..${after.mode}`);
	if (named)
		lines.push(
			`--- ${added ? '/dev/null' : quotePath(`a/${path}`)}`,
			`+++ ${after ? quotePath(`b/${path}`) : '/dev/null'}`,
		);
	return lines.map((line) => paint('bold', line));
}

function hunksOf(lines: readonly ResultLine[], versions: number, context: number): string[] {
	const shown: string[] = [];
	const count = lines.length - 1;
	let heading: string | undefined;
	for (let at = 0; at < count;) {
		const line = lines[at];
		if (!line?.marked) {
			if (/^[A-Za-z_$]/.test(line?.text ?? '')) heading = line?.text;
			at++;
			continue;
		}
		const end = lines.findIndex((other, index) => index > at && !other.marked);
		shown.push(rangeLine(lines, { begin: at, end, versions, context }, heading));
		for (const one of lines.slice(at, end)) shown.push(...linesOf(one, versions, context));
		at = end;
		heading = undefined;
	}
	return shown;
}

interface Range {
	begin: number;
	end: number;
	versions: number;
	context: number;
}

function rangeLine(
	lines: readonly ResultLine[],
	{ begin, end, versions, context }: Range,
	heading: string | undefined,
): string {
	// The last one stands for what was lost at the end.
	const behind = end === lines.length - 1 ? 1 : 0;
	const unshown =
		context > 0 ? 0 : lines.slice(begin, end).filter(({ fresh }) => fresh === 0).length;
	const marks = '@'.repeat(versions + 1);
	const ranges = Array.from({ length: versions }, (_, index) => {
		const from = lines[begin]?.at[index] ?? 0;
		return `-${from},${(lines[end]?.at[index] ?? 0) - from - unshown}`;
	});
	const range = `${marks} ${ranges.join(' ')} +${begin + 1},${end - begin - behind - unshown} ${marks}`;
	// The real git leaves the last character of a heading out.
	const text = heading?.slice(0, 40).trimEnd().slice(0, -1) ?? '';
	return `${paint('cyan', range)}${text === '' ? '' : ` ${text}`}`;
}

function linesOf(
	{ text, lost, fresh, bare }: ResultLine,
	versions: number,
	context: number,
): string[] {
	const marks = (bits: number, mark: string): string =>
		Array.from({ length: versions }, (_, index) => (bits & (1 << index) ? mark : ' ')).join('');
	const shown = (bare ? [] : lost).map((line) =>
		paint('red', `${marks(line.versions, '-')}${line.text}`),
	);
	if (text === undefined || (fresh === 0 && context === 0)) return shown;
	const line = `${marks(fresh, '+')}${text}`;
	return [...shown, fresh === 0 ? line : paint('green', line)];
}
