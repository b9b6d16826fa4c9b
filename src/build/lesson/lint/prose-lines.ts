// The lines of a lesson.md in which an author writes to a reader: code, quizzes and frontmatter are blank.

/** @returns as many lines as the file has */
export function proseLines(text: string): string[] {
	const lines = text.split(/\r?\n/);
	const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
	let fence: string | undefined;
	return lines.map((line, at) => {
		if (at <= end) return '';
		const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
		if (fence !== undefined) {
			if (mark !== undefined && line.trim().startsWith(fence)) fence = undefined;
			return '';
		}
		if (mark === undefined) return line.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length));
		fence = mark;
		return '';
	});
}
