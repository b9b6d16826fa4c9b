// What a module exports besides types: one thing, named like its file (or nothing, for scripts). A main.ts is the door of
// its folder and may offer more.
import ts from 'typescript';
import { basename, dirname } from 'node:path';

/** Configurations export a default. */
const configuration = /(^|\/)(vite|vitest|svelte)\.config\.ts$/;

export function moduleExports(path: string, text: string): string[] {
	if (configuration.test(path) || basename(path) === 'main.ts') return [];
	const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
	const names = file.statements.flatMap((statement) => exportedValues(statement, file));
	if (names.length === 0) return [];
	if (names.length > 1) return [`${path} exports ${names.join(', ')}`];
	return isNamedLike(path, names[0] ?? '') ? [] : [`${path} exports ${names[0]}`];
}

/** The words of the file's name, in any order; further words as in the names of its folders, and one more. */
function isNamedLike(path: string, name: string): boolean {
	const own = words(basename(path, '.ts').replace(/\.svelte$/, ''));
	const folders = words(dirname(path).replaceAll('/', '-'));
	const left = words(name);
	for (const word of own) {
		const at = left.indexOf(word);
		if (at === -1) return left.join('') === own.join('');
		left.splice(at, 1);
	}
	const further = left.filter(
		(word) => !folders.some((folder) => folder === word || folder === `${word}s`),
	);
	return further.length <= 1;
}

function words(name: string): string[] {
	return name
		.replaceAll(/([a-z\d])([A-Z])/g, '$1-$2')
		.toLowerCase()
		.split(/[-_]/);
}

function exportedValues(statement: ts.Statement, file: ts.SourceFile): string[] {
	if (ts.isExportDeclaration(statement)) {
		if (statement.isTypeOnly) return [];
		const clause = statement.exportClause;
		if (!clause || !ts.isNamedExports(clause)) return ['*'];
		return clause.elements.filter((e) => !e.isTypeOnly).map((e) => e.name.getText(file));
	}
	if (ts.isExportAssignment(statement)) return ['default'];
	const exported =
		ts.canHaveModifiers(statement) &&
		ts.getModifiers(statement)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword);
	if (!exported) return [];
	if (ts.isVariableStatement(statement)) {
		return statement.declarationList.declarations.map((d) => d.name.getText(file));
	}
	if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) {
		return [statement.name?.getText(file) ?? 'default'];
	}
	return [];
}
