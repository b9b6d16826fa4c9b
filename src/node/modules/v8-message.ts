// V8's text for the mistakes that acorn finds in modules (scripts get theirs from the engine itself).

/** `token`: the source text that was not expected. */
export function v8Message(message: string, token: string): string {
	if (message === 'Unexpected token') return unexpected(token.trim());
	for (const [pattern, text] of messages) {
		if (pattern.test(message)) return message.replace(pattern, text);
	}
	return message;
}

const messages: [RegExp, string][] = [
	[/^Unterminated string constant$/, 'Invalid or unexpected token'],
	[/^Unexpected character .*$/, 'Invalid or unexpected token'],
	[/^Unterminated template$/, 'Unterminated template literal'],
	[/^Unterminated comment$/, 'Invalid or unexpected token'],
	[/^Unterminated regular expression$/, 'Invalid regular expression: missing /'],
	[/^Assigning to rvalue$/, 'Invalid left-hand side in assignment'],
	[/^Duplicate export '(.+)'$/, "Duplicate export of '$1'"],
	[/^Export '(.+)' is not defined$/, "Export '$1' is not defined in module"],
	[/^'return' outside of function$/, 'Illegal return statement'],
	[/^Unsyntactic break$/, 'Illegal break statement'],
	[/^Unsyntactic continue$/, 'Illegal continue statement: no surrounding iteration statement'],
	[
		/^Deleting local variable in strict mode$/,
		'Delete of an unqualified identifier in strict mode.',
	],
	[/^'with' in strict mode$/, 'Strict mode code may not include a with statement'],
	[/^Invalid number$/, 'Invalid or unexpected token'],
	[/^The keyword '(.+)' is reserved$/, 'Unexpected strict mode reserved word'],
];

const RESERVED = /^(let|static|implements|interface|package|private|protected|public|yield)$/;

function unexpected(token: string): string {
	if (token === '') return 'Unexpected end of input';
	if (/^["']/.test(token)) return 'Unexpected string';
	if (/^\d/.test(token)) return 'Unexpected number';
	if (token.startsWith('`')) return 'Unexpected template string';
	if (RESERVED.test(token)) return 'Unexpected strict mode reserved word';
	if (token === 'await' || token === 'enum') return 'Unexpected reserved word';
	if (/^[\p{ID_Start}$_]/u.test(token) && !KEYWORDS.has(token)) {
		return `Unexpected identifier '${token}'`;
	}
	return `Unexpected token '${token}'`;
}

const KEYWORDS = new Set(
	(
		'break case catch class const continue debugger default delete do else export extends false finally for ' +
		'function if import in instanceof new null return super switch this throw true try typeof var void while with'
	).split(' '),
);
