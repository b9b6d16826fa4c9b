// hints.md: `## <check id>`, then rungs parted by lines of `---`. The last rung, the solution's diff, is not written.
import { nearestWord } from './nearest-word.ts';
import { PackError } from './pack-error.ts';

/** Check id -> rungs, each a piece of markdown. */
export type Hints = Record<string, string[]>;

interface Section {
	id: string;
	/** 1-based. */
	line: number;
	text: string;
}

/**
 * @param file path for messages
 * @param ids of the lesson's checks
 */
export function readHints(text: string, file: string, ids: readonly string[]): Hints {
	const hints: Hints = {};
	for (const section of sections(text, file)) {
		const { id, line } = section;
		if (!ids.includes(id)) {
			const near = nearestWord(id, ids);
			const suggestion = near ? `Did you mean \`${near}\`?` : `The checks are: ${ids.join(', ')}.`;
			throw new PackError(file, `no check has the id \`${id}\`.`, { line, suggestion });
		}
		if (id in hints) throw new PackError(file, `\`${id}\` has hints twice.`, { line });
		hints[id] = rungs(section, file);
	}
	return hints;
}

function sections(text: string, file: string): Section[] {
	const found: Section[] = [];
	let fence: string | undefined;
	for (const [at, line] of text.split(/\r?\n/).entries()) {
		const mark = /^(```+|~~~+)/.exec(line)?.[1];
		if (mark !== undefined) fence = fence === undefined ? mark : fence === mark ? undefined : fence;
		const id = fence === undefined ? /^## +(\S+)\s*$/.exec(line)?.[1] : undefined;
		const current = found.at(-1);
		if (id !== undefined) found.push({ id, line: at + 1, text: '' });
		else if (current) current.text += `${line}\n`;
		else if (line.trim() !== '') {
			throw new PackError(file, 'hints begin with a line `## <check id>`.', { line: at + 1 });
		}
	}
	return found;
}

function rungs({ id, line, text }: Section, file: string): string[] {
	const parts = text.split(/^---[ \t]*$/m).map((part) => part.trim());
	if (parts.includes('')) {
		throw new PackError(file, `\`${id}\` has an empty hint.`, {
			line,
			suggestion: 'Write something between the lines `---`, or take one of them away.',
		});
	}
	return parts;
}
