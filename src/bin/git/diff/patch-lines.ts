// What happened to a file as a patch, in git's format. Lines are bytes as characters (latin1), so that any file survives.
import type { TreeFile } from '../objects/tree-file.ts';
import type { Repository } from '../repository.ts';
import { quotePath } from '../text/quote-path.ts';
import type { FileChange } from './file-change.ts';
import { hunks } from './hunks.ts';
import { isBinary } from './is-binary.ts';
import { splitLines } from './split-lines.ts';

/** @param context lines around a change */
export function patchLines(repository: Repository, change: FileChange, context = 3): string[] {
	const { status, path, before, after } = change;
	if (status === 'U') return [`* Unmerged path ${path}`];
	if (status === 'T' && before && after) {
		return [
			...patchLines(repository, { status: 'D', path, before }, context),
			...patchLines(repository, { status: 'A', path, after }, context),
		];
	}
	const [old, now] = [before && repository.contentOf(before), after && repository.contentOf(after)];
	const lines = headerLines(repository, change);
	if (before?.oid === after?.oid) return lines;
	const from = before ? named('a/', change.oldPath ?? path) : '/dev/null';
	const to = after ? named('b/', path) : '/dev/null';
	if (isBinary(old) || isBinary(now)) return [...lines, `Binary files ${from} and ${to} differ`];
	const parts = hunks(
		splitLines(old ?? Buffer.alloc(0)),
		splitLines(now ?? Buffer.alloc(0)),
		context,
	);
	if (parts.length === 0) return lines;
	// A name with a space ends in a tab, so that `patch` finds its end.
	const end = (name: string): string =>
		name.includes(' ') && !name.startsWith('"') ? `${name}\t` : name;
	lines.push(`--- ${end(from)}`, `+++ ${end(to)}`);
	for (const { oldStart, oldCount, newStart, newCount, heading, lines: body } of parts) {
		const where = `-${range(oldStart, oldCount)} +${range(newStart, newCount)}`;
		lines.push(`@@ ${where} @@${heading === '' ? '' : ` ${heading}`}`, ...body);
	}
	return lines;
}

function headerLines(repository: Repository, change: FileChange): string[] {
	const { status, path, oldPath, before, after, score } = change;
	const lines = [`diff --git ${named('a/', oldPath ?? path)} ${named('b/', path)}`];
	if (!before && after) lines.push(`new file mode ${after.mode}`);
	else if (before && !after) lines.push(`deleted file mode ${before.mode}`);
	else if (before && after && before.mode !== after.mode)
		lines.push(`old mode ${before.mode}`, `new mode ${after.mode}`);
	if (oldPath !== undefined) {
		const verb = status === 'C' ? 'copy' : 'rename';
		lines.push(`similarity index ${score}%`);
		lines.push(`${verb} from ${quotePath(oldPath)}`, `${verb} to ${quotePath(path)}`);
	}
	if (before?.oid === after?.oid) return lines;
	const mode = before && after && before.mode === after.mode ? ` ${after.mode}` : '';
	return [...lines, `index ${shortOf(repository, before)}..${shortOf(repository, after)}${mode}`];
}

function shortOf(repository: Repository, file: TreeFile | undefined): string {
	return file ? repository.short(file.oid) : '0000000';
}

function named(prefix: string, path: string): string {
	return quotePath(`${prefix}${path}`);
}

function range(start: number, count: number): string {
	if (count === 1) return String(start + 1);
	return `${count === 0 ? start : start + 1},${count}`;
}
