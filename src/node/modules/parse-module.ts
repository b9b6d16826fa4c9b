// Parses a module's source; a mistake in it becomes a SourceError.
import type { SourceText } from './module-record.ts';
import { moduleSyntax } from './module-syntax.ts';
import { parseError } from './parse-error.ts';
import { sourceUses } from './source-uses.ts';
import type { ParseSource, SyntaxNode } from './syntax-tree.ts';

export function parseModule(source: string, name: string, parse: ParseSource): SourceText {
	let program: SyntaxNode;
	try {
		program = parse(source, {
			sourceType: 'module',
			ecmaVersion: 'latest',
			allowHashBang: true,
		}) as unknown as SyntaxNode;
	} catch (error) {
		throw parseError(error, source, name);
	}
	const syntax = moduleSyntax(program);
	return { kind: 'source', source, program, syntax, uses: sourceUses(program) };
}
