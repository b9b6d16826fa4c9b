// A message for the commit that ends a conflict; git takes the lines with # out again.

export function conflictMessage(message: string, paths: Iterable<string>): string {
	const lines = [...paths].map((path) => `#\t${path}\n`).join('');
	return `${message.trimEnd()}\n\n# Conflicts:\n${lines}`;
}
