// A commit's message without what doesn't belong: spaces at line ends, blank lines around, and on request comments.

export function cleanMessage(text: string, comments: boolean): string {
	const kept = text
		.split('\n')
		.map((line) => line.trimEnd())
		.filter((line) => !comments || !line.startsWith('#'));
	const joined = kept
		.join('\n')
		.replaceAll(/\n{3,}/g, '\n\n')
		.replaceAll(/^\n+|\n+$/g, '');
	return joined === '' ? '' : `${joined}\n`;
}
