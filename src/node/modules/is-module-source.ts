// Whether a source that is no CommonJS is an ES module (ShouldRetryAsESM in src/node_contextify.cc).
import type { ParseSource } from './syntax-tree.ts';

/** V8's messages for what only modules may have: then it is one, whatever else is wrong with it. */
const MODULE_SYNTAX = [
	'Cannot use import statement outside a module',
	"Unexpected token 'export'",
	"Cannot use 'import.meta' outside a module",
];

/** Node does not know that `await` can be behind this one. */
const NEVER_TRIED = 'Missing } in template expression';

/** `message`: the engine's, about the source as CommonJS. V8 has a list of them; the others have other words. */
export function isModuleSource(source: string, message: string, parse: ParseSource): boolean {
	if (MODULE_SYNTAX.some((text) => message.includes(text))) return true;
	if (message === NEVER_TRIED) return false;
	const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
	const isCommonJs = parses(wrapped, 'script', parse);
	return !isCommonJs && parses(source, 'module', parse);
}

function parses(source: string, sourceType: 'script' | 'module', parse: ParseSource): boolean {
	try {
		parse(source, { sourceType, ecmaVersion: 'latest', allowHashBang: true });
		return true;
	} catch (error) {
		if (error instanceof SyntaxError) return false;
		throw error;
	}
}
