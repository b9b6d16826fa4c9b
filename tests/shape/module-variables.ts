// Variables of a module that can be assigned again: state without an owner.
import ts from 'typescript';
import { basename } from 'node:path';

export function moduleVariables(path: string, text: string): string[] {
	if (basename(path) === 'main.ts') return [];
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
	return file.statements
		.filter(ts.isVariableStatement)
		.filter(({ modifiers }) => !modifiers?.some((m) => m.kind === ts.SyntaxKind.DeclareKeyword))
		.filter(({ declarationList }) => (declarationList.flags & ts.NodeFlags.Const) === 0)
		.map(({ declarationList }) => `${path}: ${declarationList.getText(file).split('\n')[0]}`);
}
