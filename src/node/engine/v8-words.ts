// What other engines say about the commonest mistakes of programs, in V8's words: those that a search finds.

const reading = (what: string, property: string): string =>
	`Cannot read properties of ${what} (reading '${property}')`;

const words: [RegExp, (...found: string[]) => string][] = [
	// SpiderMonkey
	[
		/^can't access property "(.+?)"(?: of|, .* is) (null|undefined)$/,
		(p, what) => reading(what, p),
	],
	[
		/^can't access lexical declaration '(.+)' before initialization$/,
		(name) => `Cannot access '${name}' before initialization`,
	],
	[/^invalid assignment to const '.+'$/, () => 'Assignment to constant variable.'],
	// JavaScriptCore
	[
		/^(null|undefined) is not an object \(evaluating '(?:.*?)\??\.?\[?["']?([\p{ID_Continue}$]+)["']?\]?'\)$/u,
		(what, p) => reading(what, p),
	],
	[/^Can't find variable: (.+)$/, (name) => `${name} is not defined`],
	[/^(.+) is not a function\. \(In '.*', '.*' is .*\)$/s, (what) => `${what} is not a function`],
	[/^(.+) is not a constructor \(evaluating '.*'\)$/s, (what) => `${what} is not a constructor`],
	[
		/^Cannot access '(.+)' before initialization\.$/,
		(name) => `Cannot access '${name}' before initialization`,
	],
];

/** The message itself if it is none of them. */
export function v8Words(message: string): string {
	for (const [pattern, say] of words) {
		const found = pattern.exec(message);
		if (found) return say(...found.slice(1));
	}
	return message;
}
