// What V8 underlines for a mistake, from the place where acorn stops.

const TOKEN =
	/[\p{ID_Start}$_#][\p{ID_Continue}$\u200c\u200d]*|\d[\d_.]*(?:[eE][+-]?\d+)?|"[^"\n]*"?|'[^'\n]*'?|`|=>|\.\.\.|\?\.|\?\?=?|\*\*=?|[=!]==?|<<=?|>>>?=?|&&=?|\|\|=?|\+\+|--|[-+*/%&|^<>]=|[^\s]/uy;

export interface Range {
	start: number;
	end: number;
}

/** `message`: V8's. */
export function mistakeRange(source: string, at: number, message: string): Range {
	if (message.startsWith('missing )')) return lastToken(source, at);
	if (message.startsWith('await is only valid')) return wordBefore(source, at, 'await');
	if (/^Invalid regular expression|already been declared$/.test(message)) {
		return { start: at, end: at + 1 };
	}
	if (message.startsWith('Delete of')) return token(source, at + 'delete '.length);
	return token(source, at);
}

function token(source: string, at: number): Range {
	TOKEN.lastIndex = at;
	const length = TOKEN.exec(source)?.[0].length ?? 0;
	return { start: at, end: at + length };
}

/** The one that ends before `at`. */
function lastToken(source: string, at: number): Range {
	const lineStart = source.lastIndexOf('\n', at - 1) + 1;
	let last = token(source, at);
	for (let from = lineStart; from < at;) {
		if (/\s/.test(source[from] as string)) {
			from++;
			continue;
		}
		const next = token(source, from);
		if (next.start >= at || next.end === next.start) break;
		last = next;
		from = next.end;
	}
	return last;
}

function wordBefore(source: string, at: number, word: string): Range {
	const start = source.lastIndexOf(word, at);
	return start === -1 ? token(source, at) : { start, end: start + word.length };
}
