// Functions that are too long, found in the syntax tree. A class inside a function counts by its own methods:
// Node's lib wants classes that are made per process.
import ts from 'typescript';
import { basename } from 'node:path';

/** `limit`: lines from the first to the last. Returns `path:line name lines`. */
export function longFunctions(path: string, text: string, limit: number): string[] {
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isFunctionLike(node) && 'body' in node && node.body) {
			const first = file.getLineAndCharacterOfPosition(node.getStart(file)).line;
			const last = file.getLineAndCharacterOfPosition(node.end).line;
			const name = nameOf(node, file);
			const lines = last - first + 1 - linesOfClasses(node, file);
			if (lines > limit && !isBinding(path, name)) {
				found.push(`${path}:${first + 1} ${name} ${lines}`);
			}
		}
		ts.forEachChild(node, visit);
	};
	visit(file);
	return found;
}

function linesOfClasses(node: ts.Node, file: ts.SourceFile): number {
	let lines = 0;
	ts.forEachChild(node, (child) => {
		if (ts.isClassLike(child)) {
			const first = file.getLineAndCharacterOfPosition(child.getStart(file)).line;
			lines += file.getLineAndCharacterOfPosition(child.end).line - first + 1;
		} else {
			lines += linesOfClasses(child, file);
		}
	});
	return lines;
}

/** The one function that a binding exports is the list of what it has. */
function isBinding(path: string, name: string): boolean {
	return path.startsWith('src/node/bindings/') && basename(path, '.ts') === name;
}

function nameOf(node: ts.SignatureDeclaration, file: ts.SourceFile): string {
	if (node.name) return node.name.getText(file);
	const { parent } = node;
	return ts.isVariableDeclaration(parent) ? parent.name.getText(file) : 'function';
}
