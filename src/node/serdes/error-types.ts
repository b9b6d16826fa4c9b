// Errors in V8's format: which constructor by tag, and the tags of their fields.

export const errorTypes: readonly (readonly [tag: string, name: string])[] = [
	['E', 'EvalError'],
	['R', 'RangeError'],
	['F', 'ReferenceError'],
	['S', 'SyntaxError'],
	['T', 'TypeError'],
	['U', 'URIError'],
];

export const errorFields = { message: 'm', cause: 'c', stack: 's', end: '.' } as const;
