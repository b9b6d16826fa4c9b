// Errors in V8's format: which constructor by tag.

export const errorTypes: readonly (readonly [tag: string, name: string])[] = [
	['E', 'EvalError'],
	['R', 'RangeError'],
	['F', 'ReferenceError'],
	['S', 'SyntaxError'],
	['T', 'TypeError'],
	['U', 'URIError'],
];
