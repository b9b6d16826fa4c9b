// Enough to understand, short enough to be read.
import type { Finding, LessonSource } from '../finding.ts';

const FEWEST = 250;
const MOST = 700;

export function proseLength({ file, files, prose }: LessonSource): Finding[] {
	const lines = files.text(file).split(/\r?\n/);
	// Code in a sentence is read, too: blocks are blank in `prose`, so its other lines are taken as they are.
	const read = lines.filter((_, at) => (prose[at] ?? '').trim() !== '').join(' ');
	const count = read
		.replace(/\]\([^)]*\)|:check\[[^\]]*\]|:::\w*/g, ' ')
		.split(/\s+/)
		.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
	if (count >= FEWEST && count <= MOST) return [];
	const message = `${count} words of prose; between ${FEWEST} and ${MOST} are read to the end.`;
	return [{ level: 'warning', file, line: undefined, message }];
}
