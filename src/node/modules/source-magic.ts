// The comments that name a source and its map, as V8 reads them: the last one counts.

export interface SourceMagic {
	sourceURL: string | undefined;
	sourceMapURL: string | undefined;
}

export function sourceMagic(source: string): SourceMagic {
	return {
		sourceURL: lastComment(source, 'sourceURL='),
		sourceMapURL: lastComment(source, 'sourceMappingURL='),
	};
}

function lastComment(source: string, key: string): string | undefined {
	for (let at = source.lastIndexOf(key); at > 0; at = source.lastIndexOf(key, at - 1)) {
		const before = source.slice(Math.max(0, at - 4), at);
		if (/(\/\/|\/\*)[#@][ \t]$/.test(before))
			return /^[^\s'"*]*/.exec(source.slice(at + key.length))?.[0];
	}
	return undefined;
}
