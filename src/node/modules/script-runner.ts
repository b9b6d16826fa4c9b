// Runs vm scripts: code of the global scope, whose value is that of its last statement.
import type { Environment } from '../environment.ts';
import type { ContextScope } from './context-scope.ts';
import { completionValue } from './completion-value.ts';
import { decorateError } from './decorate-error.ts';
import type { FunctionCompiler, FunctionSource } from './function-compiler.ts';
import type { ModuleHost } from './module-host.ts';
import { scriptCode } from './script-code.ts';
import type { ScriptCode } from './script-code.ts';
import { ScriptWatch } from './script-watch.ts';
import type { ScriptLimits, Stopped } from './script-watch.ts';
import { thrownPlace } from './thrown-place.ts';

export class ScriptRunner {
	readonly #host: ModuleHost;
	readonly #compiler: FunctionCompiler;
	readonly #environment: Environment;
	readonly #scripts = new WeakMap<object, FunctionSource>();
	#count = 0;

	constructor(host: ModuleHost, compiler: FunctionCompiler, environment: Environment) {
		this.#host = host;
		this.#compiler = compiler;
		this.#environment = environment;
	}

	/** Throws a decorated SyntaxError if it is none. */
	add(script: object, from: FunctionSource) {
		this.#compiler.compileDecorated(from);
		this.#scripts.set(script, from);
	}

	/** `displayErrors`: an error it throws shows its line above its stack. */
	run(
		script: object,
		context: ContextScope | undefined,
		displayErrors: boolean,
		limits: ScriptLimits,
	): unknown {
		const from = this.#scripts.get(script);
		if (from === undefined) throw new TypeError('Illegal invocation');
		const { timeout, breakOnSigint } = limits;
		if (timeout === -1 && !breakOnSigint) return this.#shown(from, context, displayErrors);
		return this.#host.watch.run(
			limits,
			() => this.#shown(from, context, displayErrors, true),
			(how) => this.#stopError(how, timeout),
		);
	}

	#stopError(how: Stopped, timeout: number): Error {
		const { nodeError } = this.#environment;
		if (how === 'interrupted') {
			const message = 'Script execution was interrupted by `SIGINT`';
			return nodeError('ERR_SCRIPT_EXECUTION_INTERRUPTED', message);
		}
		return nodeError(
			'ERR_SCRIPT_EXECUTION_TIMEOUT',
			`Script execution timed out after ${timeout}ms`,
		);
	}

	#shown(
		from: FunctionSource,
		context: ContextScope | undefined,
		displayErrors: boolean,
		guards = false,
	): unknown {
		try {
			return this.#run(from, context, guards);
		} catch (error) {
			if (ScriptWatch.isStop(error)) throw error;
			this.#host.awaiting.caught(error);
			if (displayErrors) this.#decorate(error, from);
			throw error;
		}
	}

	#decorate(error: unknown, { filename, source, lineOffset = 0 }: FunctionSource) {
		const { privateSymbols } = this.#host;
		const { decorated_private_symbol: decorated } = privateSymbols;
		const firstLine = lineOffset + 1;
		const place = thrownPlace(error, filename, source, firstLine);
		if (!place || !decorated || Reflect.get(error as Error, decorated)) return;
		decorateError(error as Error, place, privateSymbols, { firstLine });
	}

	#run(from: FunctionSource, context: ContextScope | undefined, guards: boolean): unknown {
		const { filename, source, lineOffset = 0, columnOffset = 0 } = from;
		const awaits = this.#host.keepsAsyncContext(filename);
		const needs = this.#host.needs(filename);
		const written = scriptCode(source, { parse: this.#host.parse, awaits, needs, guards });
		const lines = '\n'.repeat(Math.max(0, lineOffset));
		written.shifts.firstLine += lines.length;
		const head = written.variables.length > 0 ? `var ${written.variables};` : '';
		written.shifts.addPrefix(head.length - columnOffset);
		const code = `${lines}${head}${written.code}`;
		const runtime = this.#compiler.runtime(from);
		if (context) return context.run(source, { ...written, code }, filename, runtime);
		return this.#runInMain({ ...written, code }, filename, runtime);
	}

	#runInMain(written: ScriptCode, filename: string, runtime: object): unknown {
		const { scripts, parse } = this.#host;
		const { code, shifts } = written;
		if (written.runtime) {
			Reflect.defineProperty(globalThis, written.runtime, { value: runtime, configurable: true });
		}
		const holder = `$slipway${this.#count++}`;
		const declaring = completionValue(code, `globalThis.${holder}`, parse, scripts.evalHasNoPlaces);
		if (declaring === undefined) return scripts.run(code, filename, shifts);
		shifts.addAll(declaring.shifts);
		return this.#runDeclaring(declaring.code, holder, filename, shifts);
	}

	/** Top-level let, const and class are seen by later scripts only if a real script declares them. */
	#runDeclaring(code: string, holder: string, filename: string, shifts: ScriptCode['shifts']) {
		const { Blob, URL, importScripts } = this.#environment.browser;
		const result: { value?: unknown } = {};
		Reflect.defineProperty(globalThis, holder, { value: result, configurable: true });
		const text = `${code}\n//# sourceURL=${this.#host.scripts.register(filename, shifts)}`;
		const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
		this.#host.scripts.loaded(url, filename, shifts, text);
		try {
			importScripts(url);
		} catch (error) {
			if (!(error instanceof SyntaxError)) throw error;
			// The browser puts the name of its function before a redeclaration.
			const own = error.message.replace(/^Failed to execute 'importScripts'[^:]*: /, '');
			throw own === error.message ? error : new SyntaxError(own);
		} finally {
			URL.revokeObjectURL(url);
			Reflect.deleteProperty(globalThis, holder);
		}
		return result.value;
	}
}
