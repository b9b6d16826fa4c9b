// One builtin made small: whitespace only. Shorter names would show in stacks and fn.name, and esbuild's minifying
// of syntax drops the names of function and class expressions, for 3 % in size.
// Each module by itself: in one big file esbuild would rename an inner `require` to `require2`.
import { transform } from 'esbuild';
import { applyPatches } from './apply-patches.ts';
import { followAwait } from './follow-await.ts';
import { wrapperParameters } from './wrapper-parameters.ts';

/** A JavaScript expression: the module's wrapper function. Parenthesised, so that V8 compiles it at once. */
export async function minifyModule(id: string, source: string): Promise<string> {
	const patched = followAwait(id, applyPatches(id, source));
	const short = await shorten(id, patched, false);
	const code = hasNewNames(patched, short) ? await shorten(id, patched, true) : short;
	return `(function(${wrapperParameters(id)}){${code.trimEnd()}\n})`;
}

/** `keepNames` costs a call for each function, so only a few modules get it. */
async function shorten(id: string, source: string, keepNames: boolean): Promise<string> {
	const { code } = await transform(source, {
		minifyWhitespace: true,
		keepNames,
		target: 'es2024',
		legalComments: 'none',
		logLevel: 'error',
		sourcefile: id,
	});
	// esbuild's own helper comes before a module's `const { Object } = primordials`.
	return code.replace(
		'__defProp=Object.defineProperty',
		'__defProp=({}).constructor.defineProperty',
	);
}

/** esbuild names a function or class `X2` where an outer scope has an `X` too. */
function hasNewNames(source: string, code: string): boolean {
	const names = code.matchAll(/\b(?:class|function\*?)\s+([\w$]+2)\b/g);
	return [...names].some(([, name]) => name !== undefined && !source.includes(name));
}
