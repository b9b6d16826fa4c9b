// `:100644 100644 1a2b3c4 5d6e7f8 M	a.js`: a change as scripts read it (git-diff(1), "Raw output format").
import type { Repository } from '../repository.ts';
import { quotePath } from '../text/quote-path.ts';
import type { FileChange } from './file-change.ts';

export function rawLine(
	repository: Repository,
	{ status, path, oldPath, before, after, score }: FileChange,
	zero: boolean,
): string {
	const letter = score === undefined ? status : `${status}${String(score).padStart(3, '0')}`;
	// What is in the working tree only has no id yet.
	const idOf = (file: typeof before): string =>
		file && !file.bytes ? repository.short(file.oid) : '0000000';
	const modes = `:${before?.mode ?? '000000'} ${after?.mode ?? '000000'}`;
	const names = [oldPath, path].filter((name) => name !== undefined);
	const shown = names.map((name) => (zero ? name : quotePath(name)));
	return [`${modes} ${idOf(before)} ${idOf(after)} ${letter}`, ...shown].join(zero ? '\0' : '\t');
}
