// Where V8 says a call is, for engines whose columns mean something else; read off the text of the line. V8 points at
// the called name, or at `new`; JavaScriptCore at the parenthesis behind it.
export interface CallText {
	/** From 1. */
	column: number;
	/** What follows there: tells `new` and `super` from a plain call. */
	callText: string;
}

const calledName = /(?:\bnew\s+[\w$.]*|[\w$]+)$/;

export function callText(line: string, column: number): CallText {
	let at = column - 1;
	if (line[at] === '(')
		at = constructedAt(line, at) ?? calledName.exec(line.slice(0, at))?.index ?? at;
	return { column: at + 1, callText: line.slice(at) };
}

/** Where `new (class {})()` begins, whose last parenthesis is at `end`. */
function constructedAt(line: string, end: number): number | undefined {
	let depth = 0;
	for (let at = end - 1; line[end - 1] === ')' && at >= 0; at--) {
		if (line[at] === ')') depth++;
		if (line[at] === '(' && --depth === 0) return /\bnew\s*$/.exec(line.slice(0, at))?.index;
	}
	return undefined;
}
