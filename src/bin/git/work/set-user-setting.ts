// The text of a git config file with one `section.key` set.

export function setUserSetting(text: string, path: string, value: string): string {
	const dot = path.lastIndexOf('.');
	const [section, key] = [path.slice(0, dot), path.slice(dot + 1)];
	const lines = text === '' ? [] : text.trimEnd().split('\n');
	const start = lines.findIndex(
		(line) => line.trim().toLowerCase() === `[${section.toLowerCase()}]`,
	);
	const entry = `\t${key} = ${value}`;
	if (start === -1) return [...lines, `[${section}]`, entry, ''].join('\n');
	const next = lines.findIndex((line, index) => index > start && line.trim().startsWith('['));
	const end = next === -1 ? lines.length : next;
	const at = lines.findIndex(
		(line, index) =>
			index > start &&
			index < end &&
			line.trim().toLowerCase().startsWith(`${key.toLowerCase()} =`),
	);
	if (at === -1) lines.splice(end, 0, entry);
	else lines[at] = entry;
	return `${lines.join('\n')}\n`;
}
