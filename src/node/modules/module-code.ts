// Writes the classic function that stands for a module's code, since a worker cannot load a module synchronously
// from memory. Lines stay where they are; columns are remembered in ColumnShifts.
//
// A module outside any import cycle is a plain function: its imports are constants, taken when it starts, for
// what it imports has been evaluated and does not change (bindings that can change are read through `$live`).
// A module in a cycle is a generator that stops once after its functions exist and its exports can be seen.
import { awaitEdits } from './await-edits.ts';
import type { ColumnShifts } from './column-shifts.ts';
import { engineEdits } from './engine-edits.ts';
import type { EngineNeeds } from './engine-needs.ts';
import { freeName } from './free-name.ts';
import { importReferences } from './import-references.ts';
import type { ModuleSyntax } from './module-syntax.ts';
import { promiseEdits } from './promise-edits.ts';
import { SourceEdits } from './source-edits.ts';
import type { SourceUses } from './source-uses.ts';
import type { SyntaxNode } from './syntax-tree.ts';

export interface ModulePlan {
	/** In an import cycle: a generator. */
	cyclic: boolean;
	/** Local names of imports that are read anew each time. */
	live: ReadonlySet<string>;
	/** Local names of imports that never change. */
	constant: readonly string[];
	/** Local names of imports from built-in modules: syncBuiltinESMExports changes them. */
	builtin: readonly string[];
	needs: EngineNeeds;
}

export interface ModuleCode {
	code: string;
	shifts: ColumnShifts;
}

/** Names as long as what they replace, where that keeps the columns. */
interface CodeNames {
	/** For `import` in `import(x)` and `import.meta`. */
	runtime: string;
	live: string;
	/** Holds the value of `export default`. */
	value: string;
	frame: string;
	using: string;
}

export function moduleCode(
	source: string,
	program: SyntaxNode,
	syntax: ModuleSyntax,
	uses: SourceUses,
	plan: ModulePlan,
): ModuleCode {
	const names: CodeNames = {
		runtime: freeName(source, '$mport'),
		live: freeName(source, '$live'),
		value: freeName(source, '$d_'),
		frame: freeName(source, '$frame'),
		using: freeName(source, '$using'),
	};
	const edits = new SourceEdits(source);
	if (source.startsWith('#!')) edits.replace(0, 2, '//');
	const prologue: string[] = [];
	declarationEdits(source, program, edits, names, prologue);
	for (const { start } of uses.importCalls) edits.replace(start, start + 6, names.runtime);
	for (const { start, end } of uses.importMetas) {
		edits.blank(start, end, `${names.runtime}.meta`);
	}
	const frames = awaitEdits(uses.awaiting, edits, { ...names, adopts: true });
	promiseEdits(uses.promises, edits, names.runtime);
	const around = engineEdits(program, uses, plan.needs, edits, names);
	importReferences(program, plan.live, names.live, edits);
	const { code, shifts } = edits.apply();
	const first = [around.opening, ...prologue, ...variables(frames)];
	const head = functionHead(syntax, uses, plan, names, first);
	shifts.addPrefix(head.length);
	const done = plan.cyclic && uses.topLevelAwait ? `;${names.runtime}.done()` : '';
	return { code: `${head}${code}\n${around.closing}${done}})`, shifts };
}

function functionHead(
	syntax: ModuleSyntax,
	uses: SourceUses,
	plan: ModulePlan,
	names: CodeNames,
	prologue: string[],
): string {
	const { runtime, live, value } = names;
	const keyword = `${uses.topLevelAwait ? 'async ' : ''}function${plan.cyclic ? '*' : ''}`;
	const imports: string[] = [];
	if (plan.constant.length > 0) imports.push(`const {${plan.constant}}=${runtime}.imports;`);
	if (plan.builtin.length > 0) {
		const taken = `{${plan.builtin}}=${runtime}.imports`;
		imports.push(`let ${taken};${runtime}.refresh=()=>{(${taken})};`);
	}
	const getters = syntax.localExports.map(
		({ name, local }) => `${JSON.stringify(name)}:()=>${localValue(local, names)}`,
	);
	const hasDefault = syntax.localExports.some(({ local }) => local === '*default*');
	return [
		`(${keyword}(${runtime},${live}){"use strict";`,
		hasDefault ? `let ${value};` : '',
		...imports,
		...prologue,
		getters.length > 0 ? `${runtime}.exports({${getters}});` : '',
		plan.cyclic ? 'yield;' : '',
	].join('');
}

function variables(names: string[]): string[] {
	return names.length > 0 ? [`var ${names.join(',')};`] : [];
}

function localValue(local: string, { runtime, value }: CodeNames): string {
	if (local === '*function*') return value;
	if (local !== '*default*') return local;
	return `${value}===void 0?${runtime}.early("default"):${value}.default`;
}

function declarationEdits(
	source: string,
	program: SyntaxNode,
	edits: SourceEdits,
	names: CodeNames,
	prologue: string[],
) {
	for (const statement of program['body'] as SyntaxNode[]) {
		switch (statement.type) {
			case 'ImportDeclaration':
			case 'ExportAllDeclaration':
				edits.blank(statement.start, statement.end, ';');
				break;
			case 'ExportNamedDeclaration': {
				const declaration = statement['declaration'] as SyntaxNode | null;
				if (declaration) edits.blank(statement.start, declaration.start);
				else edits.blank(statement.start, statement.end, ';');
				break;
			}
			case 'ExportDefaultDeclaration':
				defaultEdits(source, statement, edits, names, prologue);
				break;
		}
	}
}

const SPACE = '(?:\\s|/\\*[^]*?\\*/|//[^\\n]*\\n)*';
const EXPORT_DEFAULT = new RegExp(`export${SPACE}default`, 'y');
const ANONYMOUS_FUNCTION = new RegExp(
	`export${SPACE}default${SPACE}(async${SPACE})?function${SPACE}(\\*?)`,
	'y',
);

function defaultEdits(
	source: string,
	statement: SyntaxNode,
	edits: SourceEdits,
	names: CodeNames,
	prologue: string[],
) {
	const declaration = statement['declaration'] as SyntaxNode;
	const { start, end } = statement;
	const isFunction = declaration.type === 'FunctionDeclaration';
	if ((isFunction || declaration.type === 'ClassDeclaration') && declaration['id']) {
		edits.blank(start, declaration.start);
	} else if (isFunction) {
		const [text, isAsync, star] = matchAt(ANONYMOUS_FUNCTION, source, start);
		const keyword = `${isAsync ? 'async ' : ''}function${star} ${names.value}`;
		edits.blank(start, start + text.length, keyword);
		prologue.push(`${names.runtime}.hoisted(${names.value});`);
	} else {
		// An anonymous function or class takes its name from the property.
		const [text] = matchAt(EXPORT_DEFAULT, source, start);
		edits.blank(start, start + text.length, `;${names.value}={default:`);
		if (source[end - 1] === ';') edits.insert(end - 1, '}');
		else edits.insert(end, '};');
	}
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray {
	pattern.lastIndex = at;
	const match = pattern.exec(source);
	if (match === null) throw new Error(`no export default at ${at}`);
	return match;
}
