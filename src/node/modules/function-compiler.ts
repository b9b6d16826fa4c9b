// Compiles classic code as the body of a function (v8::ScriptCompiler::CompileFunction).
import { decorateError } from './decorate-error.ts';
import type { ModuleHost } from './module-host.ts';
import { parseError } from './parse-error.ts';
import { scriptCode } from './script-code.ts';
import { SourceError } from './source-error.ts';
import { v8SyntaxError } from './v8-syntax-error.ts';

export interface FunctionSource {
	source: string;
	filename: string;
	params: readonly string[];
	/** What import() in it refers to. */
	referrer: symbol;
	/** 0 for a file that starts at its first line. */
	lineOffset?: number;
	columnOffset?: number;
	/** Names of variables around the function: its context extensions. */
	scopes?: readonly string[];
}

type AnyFunction = (...args: unknown[]) => unknown;

export class FunctionCompiler {
	readonly #host: ModuleHost;

	constructor(host: ModuleHost) {
		this.#host = host;
	}

	/** Throws a SyntaxError in V8's words, undecorated. */
	compile(from: FunctionSource, scopes: readonly object[] = []): AnyFunction {
		const { source, filename, params, lineOffset = 0, columnOffset = 0 } = from;
		const host = this.#host;
		const { parse } = host;
		const awaits = host.keepsAsyncContext(filename);
		const needs = host.needs(filename);
		const { code, shifts, runtime, variables } = scriptCode(source, { parse, awaits, needs });
		const names = scopes.map((_scope, index) => `$scope${index}`);
		const outer = [...(runtime ? [runtime] : []), ...names];
		const withs = names.map((name) => `with(${name})`).join('');
		const declared = variables.length > 0 ? `var ${variables};` : '';
		const inner = `function (${params.join(', ')}) {${declared}`;
		const head = outer.length > 0 ? `(function (${outer}) {${withs}return ${inner}` : `(${inner}`;
		shifts.addPrefix(head.length - columnOffset);
		const lines = '\n'.repeat(Math.max(0, lineOffset));
		shifts.firstLine += lines.length;
		const tail = outer.length > 0 ? '\n}})' : '\n})';
		const text = `${lines}${head}${code}${tail}`;
		const compiled = this.#inV8Words(source, () => host.scripts.compile(text, filename, shifts));
		if (outer.length === 0) return compiled as AnyFunction;
		const given = [...(runtime ? [this.runtime(from)] : []), ...scopes];
		return (compiled as AnyFunction)(...given) as AnyFunction;
	}

	/** As compile; a SyntaxError shows its place above the stack. */
	compileDecorated(from: FunctionSource, scopes: readonly object[] = []): AnyFunction {
		try {
			return this.compile(from, scopes);
		} catch (error) {
			this.decorate(error, from);
			throw error;
		}
	}

	/** Finds the mistake with acorn: the engine does not tell scripts where it is. */
	decorate(error: unknown, { source, filename, lineOffset = 0 }: FunctionSource) {
		if (!(error instanceof SyntaxError)) return;
		try {
			this.#host.parse(source, {
				sourceType: 'script',
				ecmaVersion: 'latest',
				allowReturnOutsideFunction: true,
				allowHashBang: true,
			});
		} catch (mistake) {
			const found = parseError(mistake, source, filename, error.message);
			if (!(found instanceof SourceError)) throw found;
			decorateError(error, found.place, this.#host.privateSymbols, { firstLine: lineOffset + 1 });
		}
	}

	#inV8Words(source: string, compile: () => unknown): unknown {
		try {
			return compile();
		} catch (error) {
			if (this.#host.isV8 || !(error instanceof SyntaxError)) throw error;
			throw v8SyntaxError(error, source, this.#host.parse);
		}
	}

	/** What import() and await in the code call. */
	runtime({ referrer, filename }: FunctionSource) {
		const host = this.#host;
		const importDynamically = (specifier: unknown, options?: unknown) =>
			host.importDynamically(referrer, filename, specifier, options);
		return Object.assign(importDynamically, host.awaiting);
	}
}
