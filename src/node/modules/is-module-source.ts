// Whether a source that is no CommonJS is an ES module (ShouldRetryAsESM in src/node_contextify.cc).
import type { ParseSource } from './syntax-tree.ts';

/** V8's messages for what only modules may have. */
const MODULE_SYNTAX = [
	'Cannot use import statement outside a module',
	"Unexpected token 'export'",
	"Cannot use 'import.meta' outside a module",
];

/** V8's messages for what is wrong only in the CommonJS wrapper. */
const WRONG_IN_COMMONJS = [
	"Identifier '__filename' has already been declared",
	"Identifier '__dirname' has already been declared",
	"Identifier 'exports' has already been declared",
	"Identifier 'module' has already been declared",
	"Identifier 'require' has already been declared",
	'await is only valid in async functions and the top level bodies of modules',
];

/** Acorn's, for engines whose words are others. */
const ACORN_MODULE_SYNTAX =
	/may appear only with 'sourceType: module'|'import\.meta' outside a module/;

export function isModuleSource(source: string, message: string, parse: ParseSource): boolean {
	if (MODULE_SYNTAX.some((text) => message.includes(text))) return true;
	if (WRONG_IN_COMMONJS.some((text) => message.includes(text))) return parses(source, parse);
	return ACORN_MODULE_SYNTAX.test(scriptMistake(source, parse)) && parses(source, parse);
}

function parses(source: string, parse: ParseSource): boolean {
	return mistake(() => parse(source, { sourceType: 'module', ecmaVersion: 'latest' })) === '';
}

function scriptMistake(source: string, parse: ParseSource): string {
	const options = { ecmaVersion: 'latest', allowReturnOutsideFunction: true } as const;
	return mistake(() => parse(source, { sourceType: 'script', ...options }));
}

function mistake(action: () => unknown): string {
	try {
		action();
		return '';
	} catch (error) {
		if (error instanceof SyntaxError) return error.message;
		throw error;
	}
}
