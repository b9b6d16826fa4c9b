// Stands for ParseNodeOptionsEnvVar (src/node_options.cc): words parted by spaces, double quotes and backslashes.
export function splitNodeOptions(text: string): { words: string[]; error?: string } {
	const words: string[] = [];
	let inString = false;
	let startsNew = true;
	for (let at = 0; at < text.length; at++) {
		let char = text[at] ?? '';
		if (char === '\\' && inString) {
			if (at + 1 === text.length) {
				return { words, error: 'invalid value for NODE_OPTIONS (invalid escape)' };
			}
			char = text[++at] ?? '';
		} else if (char === ' ' && !inString) {
			startsNew = true;
			continue;
		} else if (char === '"') {
			inString = !inString;
			continue;
		}
		if (startsNew) words.push(char);
		else words.push((words.pop() ?? '') + char);
		startsNew = false;
	}
	return inString
		? { words, error: 'invalid value for NODE_OPTIONS (unterminated string)' }
		: { words };
}
