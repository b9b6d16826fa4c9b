// The first paragraph of a commit's message as one line, as `git log --oneline` shows it.

export function commitTitle(message: string): string {
	const text = message.replace(/^\n+/, '');
	const end = text.search(/\n\s*\n/);
	return (end === -1 ? text : text.slice(0, end)).trim().replaceAll(/\s*\n/g, ' ');
}
