// lesson.md = YAML between two `---` lines, then prose.
import { PackError } from './pack-error.ts';

export function frontMatter(text: string, file: string): { yaml: string; markdown: string } {
	const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
	if (!match) {
		throw new PackError(file, 'a lesson starts with a line `---`, its keys, and a line `---`.', {
			line: 1,
		});
	}
	return { yaml: match[1] ?? '', markdown: text.slice(match[0].length).replace(/^\s*\n/, '') };
}
