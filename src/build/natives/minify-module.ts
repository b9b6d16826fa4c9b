// One builtin made small: whitespace and syntax only, since shorter names would show in stacks and fn.name.
// Each module by itself: in one big file esbuild would rename an inner `require` to `require2`.
import { transform } from 'esbuild';
import { applyPatches } from './apply-patches.ts';
import { wrapperParameters } from './wrapper-parameters.ts';

/** A JavaScript expression: the module's wrapper function. Parenthesised, so that V8 compiles it at once. */
export async function minifyModule(id: string, source: string): Promise<string> {
	const { code } = await transform(applyPatches(id, source), {
		minifyWhitespace: true,
		minifySyntax: true,
		target: 'es2024',
		legalComments: 'none',
		logLevel: 'error',
		sourcefile: id,
	});
	return `(function(${wrapperParameters(id)}){${code.trimEnd()}\n})`;
}
