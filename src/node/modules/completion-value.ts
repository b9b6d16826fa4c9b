// A script loaded by importScripts has no value, so the value of its statements is stored as they run. Only for
// scripts that declare let, const or class at their top level; the others go through eval, which has one.
import type { ColumnShifts } from './column-shifts.ts';
import { forEachChild } from './for-each-child.ts';
import { SourceEdits } from './source-edits.ts';
import type { ParseSource, SyntaxNode } from './syntax-tree.ts';

const LEXICAL = /\b(?:let|const|class|using)\b/;

/** `holder`: whose `value` is set. undefined when the code declares nothing that eval would hide, unless `always`. */
export function completionValue(
	code: string,
	holder: string,
	parse: ParseSource,
	always: boolean,
): { code: string; shifts: ColumnShifts } | undefined {
	if (!always && !LEXICAL.test(code)) return undefined;
	const program = parse(code, {
		sourceType: 'script',
		ecmaVersion: 'latest',
	}) as unknown as SyntaxNode;
	const body = program['body'] as SyntaxNode[];
	if (!always && !body.some((statement) => isLexical(statement))) return undefined;
	const edits = new SourceEdits(code);
	const visit = (node: SyntaxNode) => {
		if (/Function|Class|Expression$/.test(node.type)) return;
		if (node.type !== 'ExpressionStatement') return forEachChild(node, visit);
		if (node['directive'] !== undefined) return;
		const { start, end } = node['expression'] as SyntaxNode;
		edits.insert(start, `${holder}.value=(`, 1);
		edits.insert(end, ')', -1);
	};
	body.forEach(visit);
	return edits.apply();
}

function isLexical({ type, kind }: SyntaxNode): boolean {
	return type === 'ClassDeclaration' || (type === 'VariableDeclaration' && kind !== 'var');
}
