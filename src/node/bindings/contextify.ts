// Stands for src/node_contextify.cc: compiles CommonJS modules, and node:vm's scripts and functions.
import type { Binding, Environment } from '../environment.ts';
import { ContextScope } from '../modules/context-scope.ts';
import { FunctionCompiler } from '../modules/function-compiler.ts';
import { isModuleSource } from '../modules/is-module-source.ts';
import { moduleHostOf } from '../modules/module-host-of.ts';
import { ScriptRunner } from '../modules/script-runner.ts';
import { sourceMagic } from '../modules/source-magic.ts';

const COMMONJS = ['exports', 'require', 'module', '__filename', '__dirname'];

export function contextify(environment: Environment, base: Binding): Binding {
	const host = moduleHostOf(environment);
	const compiler = new FunctionCompiler(host);
	const scripts = new ScriptRunner(host, compiler, environment);
	const { privateSymbols, isolateSymbols } = environment;
	const hostDefined = privateSymbols['host_defined_option_symbol'];
	const contextSymbol = privateSymbols['contextify_context_private_symbol'];
	const internalImport = isolateSymbols['vm_dynamic_import_default_internal'];
	const noContextify = isolateSymbols['vm_context_no_contextify'];
	if (!hostDefined || !contextSymbol || !internalImport) {
		throw new Error('The facts lack the symbols of vm.');
	}
	const contextOf = (object: object | null | undefined): ContextScope | undefined =>
		object ? (Reflect.get(object, contextSymbol) as ContextScope) : undefined;
	const commonJs = (source: string, filename: string, params: readonly string[] = COMMONJS) => ({
		source,
		filename,
		params,
		referrer: internalImport,
	});

	class ContextifyScript {
		declare sourceMapURL: string | undefined;
		declare sourceURL: string | undefined;
		declare cachedDataRejected: boolean | undefined;

		constructor(
			source: string,
			filename: string,
			lineOffset: number,
			columnOffset: number,
			cachedData: Uint8Array | undefined,
			_produceCachedData: boolean,
			_context: object | undefined,
			referrer: symbol,
		) {
			scripts.add(this, { source, filename, lineOffset, columnOffset, referrer, params: [] });
			Object.assign(this, sourceMagic(source));
			if (cachedData) this.cachedDataRejected = true;
			Reflect.defineProperty(this, hostDefined as symbol, { value: referrer });
		}

		runInContext(
			contextified: object | null,
			timeout: number,
			displayErrors: boolean,
			breakOnSigint: boolean,
		) {
			const limits = { timeout, breakOnSigint };
			return scripts.run(this, contextOf(contextified), displayErrors, limits);
		}

		createCachedData() {
			const { Buffer } = environment.requireBuiltin('buffer') as { Buffer: typeof Uint8Array };
			return new Buffer(0);
		}
	}

	return Object.assign(base, {
		ContextifyScript,

		compileFunctionForCJSLoader(
			content: string,
			filename: string,
			_isSeaMain: boolean,
			shouldDetectModule: boolean,
		) {
			let compiled: unknown;
			let canParseAsESM = false;
			try {
				compiled = compiler.compile(commonJs(content, filename));
			} catch (error) {
				if (!(error instanceof SyntaxError)) throw error;
				canParseAsESM = isModuleSource(content, error.message, host.parse);
				if (!canParseAsESM || !shouldDetectModule) {
					if (canParseAsESM) environment.emitWarning(failedToLoad(filename));
					compiler.decorate(error, commonJs(content, filename));
					throw error;
				}
			}
			return {
				__proto__: null,
				cachedDataRejected: false,
				...sourceMagic(content),
				canParseAsESM,
				function: compiled,
			};
		},

		containsModuleSyntax(
			code: string | undefined,
			filename = '',
			_resourceName?: string | null,
			withoutParams?: string,
		) {
			const source = code ?? readText(environment, filename);
			try {
				compiler.compile(commonJs(source, filename, withoutParams ? [] : COMMONJS));
				return false;
			} catch (error) {
				if (error instanceof SyntaxError) {
					return isModuleSource(source, error.message, host.parse);
				}
				throw error;
			}
		},

		compileFunction(
			source: string,
			filename: string,
			lineOffset: number,
			columnOffset: number,
			_cachedData: Uint8Array | undefined,
			_produceCachedData: boolean,
			context: object | undefined,
			extensions: object[] | undefined,
			params: string[] | undefined,
			referrer: symbol,
		) {
			const from = { source, filename, lineOffset, columnOffset, params: params ?? [], referrer };
			const scope = contextOf(context)?.scopeFor(source);
			const scopes = [...(scope ? [scope] : []), ...(extensions ?? [])];
			const compiled = compiler.compileDecorated(from, scopes);
			Reflect.defineProperty(compiled, hostDefined, { value: referrer });
			return { function: compiled, ...sourceMagic(source) };
		},

		makeContext(object: object | symbol) {
			const global = object === noContextify ? {} : (object as object);
			Reflect.defineProperty(global, contextSymbol, { value: new ContextScope(global, host) });
			return global;
		},

		measureMemory: () =>
			Promise.reject(
				environment.unavailable(
					'vm.measureMemory()',
					'the browser does not tell how much a program uses.',
				),
			),
		startSigintWatchdog() {
			host.watch.startSignal();
			return true;
		},
		stopSigintWatchdog: () => host.watch.stopSignal(),
		watchdogHasPendingSigint: () => host.watch.hasSignal,
	});
}

function readText(environment: Environment, filename: string): string {
	const path = environment.resolvePath(filename);
	const { errno, result } = environment.wait('readFile', [path]);
	if (errno < 0) {
		throw environment.nodeError('ERR_MODULE_NOT_FOUND', `Cannot read file ${filename}`);
	}
	return new environment.browser.TextDecoder().decode(result);
}

function failedToLoad(filename: string): string {
	const advice = `set "type": "module" in the nearest package.json file or use the .mjs extension.`;
	return `Failed to load the ES module: ${filename}. Make sure to ${advice}`;
}
