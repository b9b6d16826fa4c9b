// Rewrites classic code where it has to be: import(), await and `new Promise`. Most files need none and are not even
// parsed.
import { awaitEdits } from './await-edits.ts';
import { catchEdits } from './catch-edits.ts';
import { ColumnShifts } from './column-shifts.ts';
import { engineEdits } from './engine-edits.ts';
import type { EngineNeeds } from './engine-needs.ts';
import { freeName } from './free-name.ts';
import { guardEdits } from './guard-edits.ts';
import { mentionsUsing } from './mentions-using.ts';
import { plainCatches } from './plain-catches.ts';
import { promiseEdits } from './promise-edits.ts';
import { SourceEdits } from './source-edits.ts';
import { sourceUses } from './source-uses.ts';
import { startOfStatements } from './start-of-statements.ts';
import type { ParseSource, SyntaxNode } from './syntax-tree.ts';

export interface ScriptCode {
	code: string;
	shifts: ColumnShifts;
	/** What the code calls the runtime; undefined when it does not. */
	runtime: string | undefined;
	/** Variables its top level needs. */
	variables: string[];
}

export interface ScriptCodeOptions {
	parse: ParseSource;
	/** Whether `await` has to keep the async context, and promises have to be known. */
	awaits: boolean;
	needs?: EngineNeeds;
	/** It may have to end before it ends. */
	guards?: boolean;
}

export function scriptCode(source: string, options: ScriptCodeOptions): ScriptCode {
	const { parse, awaits, needs = {}, guards = false } = options;
	const plain = source.startsWith('#!') ? `//${source.slice(2)}` : source;
	const unchanged = { code: plain, shifts: new ColumnShifts(), runtime: undefined, variables: [] };
	const edits = new SourceEdits(plain);
	// As long as `import`, so that columns stay.
	const runtime = freeName(plain, '$mport');
	const disposes = needs.disposes === true && mentionsUsing(plain);
	const frames = needs.frames === true && /'use strict'|"use strict"|\bclass\b/.test(plain);
	const has = mentionsImport(plain) || (awaits && mentionsPromises(plain));
	if (!has && !disposes && !frames && !guards) {
		const clauses = needs.catches ? plainCatches(plain) : [];
		if (clauses) {
			if (clauses.length === 0) return unchanged;
			catchEdits(clauses, edits, runtime);
			return { ...edits.apply(), runtime, variables: [] };
		}
	}
	// `using` stands at the top of a function's code.
	const program = tryParse(plain, parse, disposes ? 'commonjs' : 'script');
	if (program === undefined) return unchanged;
	const uses = sourceUses(program);
	const awaiting = awaits ? uses.awaiting : [];
	for (const { start } of uses.importCalls) edits.replace(start, start + 6, runtime);
	const frame = freeName(plain, '$frame');
	const variables = awaitEdits(awaiting, edits, { runtime, frame, adopts: true });
	if (awaits) promiseEdits(uses.promises, edits, runtime);
	if (guards) guardEdits(program, edits, { runtime, guard: freeName(plain, '$guard') });
	const names = { runtime, using: freeName(plain, '$using') };
	const around = engineEdits(program, uses, { ...needs, disposes, frames }, edits, names);
	if (around.opening) {
		edits.insert(startOfStatements(program), around.opening);
		edits.insert(plain.length, `\n${around.closing}`);
	}
	if (edits.isEmpty) return unchanged;
	return { ...edits.apply(), runtime, variables };
}

/** Searching for a word first is much faster than the expression, and most files have neither. */
function mentionsImport(source: string): boolean {
	if (!source.includes('import')) return false;
	for (const { index } of source.matchAll(/\bimport\s*\(/g)) {
		if (!isInDocComment(source, index)) return true;
	}
	return false;
}

/** `@type {import('x')}`: half of all packages have it, and need not be parsed for it. */
function isInDocComment(source: string, at: number): boolean {
	const start = source.lastIndexOf('/**', at);
	if (start === -1 || source.lastIndexOf('*/', at) > start) return false;
	// Not the pattern of a glob in a string.
	return /^\s$/.test(source[start + 3] ?? '') && /^[\s(=:?,]?$/.test(source[start - 1] ?? '');
}

function mentionsPromises(source: string): boolean {
	if (source.includes('await') && /\bawait\b/.test(source)) return true;
	return source.includes('Promise') && /\bnew\s+Promise\b/.test(source);
}

/** A mistake is the engine's to report: then the code is left as it is. */
function tryParse(
	source: string,
	parse: ParseSource,
	sourceType: 'script' | 'commonjs',
): SyntaxNode | undefined {
	try {
		return parse(source, {
			sourceType,
			ecmaVersion: 'latest',
			allowReturnOutsideFunction: true,
		}) as unknown as SyntaxNode;
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
