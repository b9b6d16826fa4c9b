// A file with conflict markers (git-merge(1), "How conflicts are presented") as what is agreed and what is not.
export interface Hunk {
	/** Lines with their ends. */
	ours: string;
	theirs: string;
	/** Behind `<<<<<<<` and `>>>>>>>`: names of what is merged. */
	oursName: string;
	theirsName: string;
	/** Where the hunk begins and ends in the text, markers included. */
	start: number;
	end: number;
	/** Number of its first line, from 1. */
	line: number;
}

export type Choice = 'ours' | 'theirs' | 'both';

export const conflictText = {
	hunks(text: string): Hunk[] {
		const found: Hunk[] = [];
		let open: (Hunk & { side: 'ours' | 'base' | 'theirs' }) | undefined;
		let at = 0;
		for (const [index, line] of linesOf(text).entries()) {
			const name = line.slice(8).trim();
			if (/^<{7}( |\r?\n|$)/.test(line)) {
				const names = { oursName: name, theirsName: '' };
				open = {
					ours: '',
					theirs: '',
					...names,
					start: at,
					end: at,
					line: index + 1,
					side: 'ours',
				};
			} else if (open?.side === 'ours' && /^\|{7}( |\r?\n|$)/.test(line)) open.side = 'base';
			else if (open && open.side !== 'theirs' && /^={7}\r?\n?$/.test(line)) open.side = 'theirs';
			else if (open?.side === 'theirs' && /^>{7}( |\r?\n|$)/.test(line)) {
				const { ours, theirs, oursName, start, line: first } = open;
				const end = at + line.length;
				found.push({ ours, theirs, oursName, theirsName: name, start, end, line: first });
				open = undefined;
			} else if (open && open.side !== 'base') open[open.side] += line;
			at += line.length;
		}
		return found;
	},

	/** What stands in the hunk's place when one side, or both, are taken. */
	chosen({ ours, theirs }: Hunk, choice: Choice): string {
		if (choice === 'both') return ours + theirs;
		return choice === 'ours' ? ours : theirs;
	},
};

function linesOf(text: string): string[] {
	return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
