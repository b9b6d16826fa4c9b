// A SyntaxError in V8's words, from what acorn finds in a script; for engines that have their own.
import type { ParseSource } from './syntax-tree.ts';
import { v8Message } from './v8-message.ts';

/** The engine's own error where acorn finds nothing wrong. */
export function v8SyntaxError(engines: SyntaxError, source: string, parse: ParseSource): Error {
	try {
		parse(source, {
			sourceType: 'script',
			ecmaVersion: 'latest',
			allowReturnOutsideFunction: true,
			allowHashBang: true,
		});
		return engines;
	} catch (error) {
		if (!(error instanceof SyntaxError) || !('pos' in error)) throw error;
		const { pos, raisedAt } = error as SyntaxError & { pos: number; raisedAt: number };
		const message = error.message.replace(/ \(\d+:\d+\)$/, '');
		const token = source.slice(pos, Math.max(pos + 1, raisedAt));
		return new SyntaxError(inScript(message, source, pos) ?? v8Message(message, token));
	}
}

/** What V8 says of what only a module may have. */
function inScript(message: string, source: string, at: number): string | undefined {
	if (message.startsWith("'import' and 'export' may")) {
		const isImport = source.startsWith('import', at);
		return isImport ? 'Cannot use import statement outside a module' : "Unexpected token 'export'";
	}
	if (message === 'Unexpected token' && /\bawait\s*$/.test(source.slice(0, at))) {
		return 'await is only valid in async functions and the top level bodies of modules';
	}
	return undefined;
}
