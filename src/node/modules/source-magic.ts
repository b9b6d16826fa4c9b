// The comments that name a source and its map. V8 takes them anywhere; here they are looked for where every tool
// puts them, after the last line of code, since this runs for every file.

export interface SourceMagic {
	sourceURL: string | undefined;
	sourceMapURL: string | undefined;
}

const MAGIC = /^\s*\/[/*][#@][ \t](sourceURL|sourceMappingURL)=([^\s'"*]*)/;
const COMMENT_OR_BLANK = /^\s*(?:\/[/*]|$)/;

export function sourceMagic(source: string): SourceMagic {
	const found: SourceMagic = { sourceURL: undefined, sourceMapURL: undefined };
	for (let end = source.length; end > 0;) {
		const start = source.lastIndexOf('\n', end - 1) + 1;
		const line = source.slice(start, end);
		const magic = MAGIC.exec(line);
		if (magic?.[1] === 'sourceURL') found.sourceURL ??= magic[2];
		else if (magic) found.sourceMapURL ??= magic[2];
		else if (!COMMENT_OR_BLANK.test(line)) break;
		end = start - 1;
	}
	return found;
}
