// What a module imports and exports (the fields of ECMA-262's Source Text Module Record), read from its tree.
import { forEachChild } from './for-each-child.ts';
import { patternNames } from './pattern-names.ts';
import type { SyntaxNode } from './syntax-tree.ts';

export interface ModuleRequest {
	specifier: string;
	attributes: Record<string, string>;
	/** 2: evaluation; see facts of module_wrap. */
	phase: number;
}

export interface ImportEntry {
	/** Index in `requests`. */
	request: number;
	/** The other module's export; `*` is its namespace. */
	name: string;
	/** What it is called here. */
	local: string;
	/** Of the specifier, for error messages. */
	start: number;
	end: number;
}

export interface LocalExport {
	name: string;
	/** `*default*`: the value of an expression; `*function*`: a function without a name, which is hoisted. */
	local: string;
}

export interface ModuleSyntax {
	requests: ModuleRequest[];
	imports: ImportEntry[];
	localExports: LocalExport[];
	/** `export { x } from`, `export * as x from`, and exported imports; `local` is the name it has for others. */
	indirectExports: ImportEntry[];
	/** `export * from`: indexes in `requests`. */
	starExports: number[];
}

const EVALUATION_PHASE = 2;

export function moduleSyntax(program: SyntaxNode): ModuleSyntax {
	const found: ModuleSyntax = {
		requests: [],
		imports: [],
		localExports: [],
		indirectExports: [],
		starExports: [],
	};
	forEachChild(program, (statement) => readers[statement.type]?.(statement, found));
	exportedImports(found);
	return found;
}

const readers: Record<string, (node: SyntaxNode, into: ModuleSyntax) => void> = {
	ImportDeclaration(node, into) {
		const request = requestOf(node, into);
		for (const specifier of node['specifiers'] as SyntaxNode[]) {
			const { start, end } = specifier;
			const local = nameOf(specifier['local']);
			into.imports.push({ request, name: importedName(specifier), local, start, end });
		}
	},
	ExportAllDeclaration(node, into) {
		const request = requestOf(node, into);
		if (node['exported']) {
			const { start, end } = node;
			into.indirectExports.push({
				request,
				name: '*',
				local: nameOf(node['exported']),
				start,
				end,
			});
		} else into.starExports.push(request);
	},
	ExportNamedDeclaration(node, into) {
		const specifiers = node['specifiers'] as SyntaxNode[];
		if (node['source']) {
			const request = requestOf(node, into);
			for (const { local, exported, start, end } of specifiers) {
				const name = nameOf(local);
				into.indirectExports.push({ request, name, local: nameOf(exported), start, end });
			}
		} else if (node['declaration']) {
			const names = declaredNames(node['declaration'] as SyntaxNode);
			for (const name of names) into.localExports.push({ name, local: name });
		} else {
			for (const { local, exported } of specifiers) {
				into.localExports.push({ name: nameOf(exported), local: nameOf(local) });
			}
		}
	},
	ExportDefaultDeclaration(node, into) {
		const declaration = node['declaration'] as SyntaxNode;
		const isFunction = declaration.type === 'FunctionDeclaration';
		const id = isFunction || declaration.type === 'ClassDeclaration' ? declaration['id'] : null;
		const anonymous = isFunction ? '*function*' : '*default*';
		into.localExports.push({ name: 'default', local: id ? nameOf(id) : anonymous });
	},
};

/** `import { x } from 'm'; export { x }` is the same as `export { x } from 'm'`, except for a namespace. */
function exportedImports(found: ModuleSyntax) {
	const byLocal = new Map(found.imports.map((entry) => [entry.local, entry]));
	found.localExports = found.localExports.filter(({ name, local }) => {
		const entry = byLocal.get(local);
		if (entry) found.indirectExports.push({ ...entry, local: name });
		return entry === undefined;
	});
}

function requestOf(node: SyntaxNode, into: ModuleSyntax): number {
	const specifier = nameOf(node['source']);
	const attributes: Record<string, string> = Object.create(null);
	for (const attribute of (node['attributes'] ?? []) as SyntaxNode[]) {
		attributes[nameOf(attribute['key'])] = nameOf(attribute['value']);
	}
	const index = into.requests.findIndex(
		(request) => request.specifier === specifier && sameAttributes(request.attributes, attributes),
	);
	if (index !== -1) return index;
	return into.requests.push({ specifier, attributes, phase: EVALUATION_PHASE }) - 1;
}

function sameAttributes(a: Record<string, string>, b: Record<string, string>) {
	const keys = Object.keys(a);
	return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

function importedName(specifier: SyntaxNode): string {
	if (specifier.type === 'ImportNamespaceSpecifier') return '*';
	if (specifier.type === 'ImportDefaultSpecifier') return 'default';
	return nameOf(specifier['imported']);
}

function declaredNames(declaration: SyntaxNode): string[] {
	if (declaration.type !== 'VariableDeclaration') return [nameOf(declaration['id'])];
	return (declaration['declarations'] as SyntaxNode[]).flatMap((declarator) =>
		patternNames(declarator['id'] as SyntaxNode),
	);
}

/** Of an identifier or a string literal (`export { x as 'a b' }`). */
function nameOf(node: unknown): string {
	const { type, name, value } = node as SyntaxNode;
	return (type === 'Literal' ? value : name) as string;
}
