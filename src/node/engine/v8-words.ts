// What other engines say about the commonest mistakes of programs, in V8's words: those that a search finds.
import type { SourceAt } from './source-at.ts';

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
	[/^redeclaration of \w+ (.+)$/, (name) => `Identifier '${name}' has already been declared`],
	[/^\(new .+\)\.(\S+ is not a \w+)$/, (rest) => `(intermediate value).${rest}`],
	[/^'(Symbol\.\w+)' property is not callable$/, (symbol) => `Symbol(${symbol}) is not a function`],
	[
		/^Value to be disposed is not an object$/,
		() => 'An object is expected with `using` declarations',
	],
	[
		/^An error is suppressed because another error happened while disposing an object$/,
		() => 'An error was suppressed during disposal',
	],
	[
		/^"(.+)" is read-only$/,
		(name) => `Cannot assign to read only property '${name}' of object '#<Object>'`,
	],
	[
		/^property "?(.+?)"? is non-configurable and can't be deleted$/,
		(name) => `Cannot delete property '${name}' of #<Object>`,
	],
	[/^too much recursion$/, () => 'Maximum call stack size exceeded'],
	[/^invalid array length$/, () => 'Invalid array length'],
	[
		/^class constructors must be invoked with 'new'$/,
		() => "Class constructor cannot be invoked without 'new'",
	],
	// JavaScriptCore
	[
		/^(null|undefined) is not an object \(evaluating '(?:.*?)\??\.?\[?["']?([\p{ID_Continue}$]+)["']?\]?'\)$/u,
		(what, p) => reading(what, p),
	],
	[
		/^Can't create duplicate variable: '(.+)'$/,
		(name) => `Identifier '${name}' has already been declared`,
	],
	[/^Can't find variable: (.+)$/, (name) => `${name} is not defined`],
	[
		/^new .+\)\.([\w$]+) is not a function\. \(In '.*', '.*' is .*\)$/s,
		(property) => `(intermediate value).${property} is not a function`,
	],
	[/^(.+) is not a function\. \(In '.*', '.*' is .*\)$/s, (what) => `${what} is not a function`],
	[
		/^.+ is not a constructor \(evaluating 'new ([\w$.]+).*'\)$/s,
		(what) => `${what} is not a constructor`,
	],
	[/^(.+) is not a constructor \(evaluating '.*'\)$/s, (what) => `${what} is not a constructor`],
	[/^Maximum call stack size exceeded\.$/, () => 'Maximum call stack size exceeded'],

	[
		/^Cannot access '(.+)' before initialization\.$/,
		(name) => `Cannot access '${name}' before initialization`,
	],
];

/** What JavaScriptCore says without a name, which stands in the source. */
const nameless: Readonly<Record<string, (at: SourceAt) => string | undefined>> = {
	'Cannot access uninitialized variable.': ({ early }) =>
		early && `Cannot access '${early}' before initialization`,
	'Attempted to assign to readonly property.': ({ before }) =>
		/(?<![.\w$]\s*)[\w$]+\s*=$/.test(before) ? 'Assignment to constant variable.' : undefined,
};

/** The message itself if it is none of them. `source`: tells where the mistake is. */
export function v8Words(message: string, source: () => SourceAt): string {
	const named = nameless[message]?.(source());
	if (named) return named;
	for (const [pattern, say] of words) {
		const found = pattern.exec(message);
		if (found) return say(...found.slice(1));
	}
	return message;
}
