// What the bindings contextify and module_wrap share in one process: compiled scripts, namespaces, and the
// callbacks of Node's loaders.
import { adoptThenable } from '../engine/adopt-thenable.ts';
import { BlockDisposables } from '../engine/block-disposables.ts';
import { DisposableStack } from '../engine/disposable-stack.ts';
import type { Environment } from '../environment.ts';
import { decorateError } from './decorate-error.ts';
import type { EntryPoint } from './entry-point.ts';
import type { EngineNeeds } from './engine-needs.ts';
import { ModuleCompiler } from './module-compiler.ts';
import { ModuleEvaluator } from './module-evaluator.ts';
import { ModuleNamespaces } from './module-namespaces.ts';
import type { AwaitRuntime } from './module-runtime.ts';
import { SourceError } from './source-error.ts';
import { ScriptCompiler } from './script-compiler.ts';
import { ScriptWatch } from './script-watch.ts';
import type { ParseSource } from './syntax-tree.ts';

/** Where the image of src/bin is mounted. */
const PROGRAMS = '/usr/lib/slipway/';
const ASYNC_LOCAL_STORAGE = 'internal/async_local_storage/async_context_frame';
const FULFILLED = 1;
const REJECTED = 2;
const ACORN = 'internal/deps/acorn/acorn/dist/acorn';

export type ImportCallback = (
	referrer: symbol,
	specifier: string,
	phase: number,
	attributes: Record<string, string>,
	referrerName: string,
) => Promise<unknown>;

export class ModuleHost {
	readonly scripts: ScriptCompiler;
	readonly namespaces: ModuleNamespaces;
	readonly evaluator: ModuleEvaluator;
	readonly awaiting: AwaitRuntime;
	readonly watch: ScriptWatch;
	readonly compiler: ModuleCompiler;
	entryPoint: EntryPoint | undefined;
	importCallback: ImportCallback | undefined;
	initializeMeta: ((id: symbol, meta: object, wrap: object) => void) | undefined;
	readonly #environment: Environment;

	constructor(environment: Environment) {
		this.#environment = environment;
		const { asyncFrame, engine, promiseStates } = environment;
		this.evaluator = new ModuleEvaluator((error) => engine.adopt(error));
		this.scripts = new ScriptCompiler(engine.isV8, engine.loader);
		this.namespaces = new ModuleNamespaces(environment.moduleNamespaces);
		environment.places.userPlace = (url, line, column) => this.scripts.original(url, line, column);
		environment.places.userLines = (url) => this.scripts.lines(url);
		this.watch = new ScriptWatch(environment.browser.performance, (cells) => {
			// Waits: a script that loops lets no message go.
			environment.wait('interruptBy', [cells]);
		});
		this.awaiting = {
			guard: this.watch.guard,
			frame: () => asyncFrame.current ?? null,
			resume(frame, value, awaited) {
				asyncFrame.current = frame ?? undefined;
				if (awaited !== undefined) promiseStates.awaited(awaited, FULFILLED, value);
				return value;
			},
			restore(frame, awaited, reason) {
				// Nothing was being waited for: the frame is the right one already.
				if (frame !== undefined) asyncFrame.current = frame ?? undefined;
				if (awaited !== undefined) promiseStates.awaited(awaited, REJECTED, reason);
			},
			adopt: (awaited) => adoptThenable(asyncFrame, awaited),
			caught: (error) => engine.adopt(error),
			promise: (constructor) => constructor,
			kept: (value) => value,
			disposables: (waits) => (waits ? new BlockDisposables() : new DisposableStack()),
		};
		const { scripts, namespaces, awaiting } = this;
		this.compiler = new ModuleCompiler({
			scripts,
			namespaces,
			awaiting,
			needs: (filename) => this.needs(filename),
		});
	}

	/** Whether the engine words its errors as V8 does. */
	get isV8(): boolean {
		return this.#environment.engine.isV8;
	}

	get privateSymbols() {
		return this.#environment.privateSymbols;
	}

	/**
	 * Whether `await` in a file is rewritten to carry the async context. Always in the program's own files; in
	 * packages, which are large and many, only when something uses AsyncLocalStorage; never in the container's own
	 * programs (sh, npm, curl), which do not use it and should start at once.
	 */
	keepsAsyncContext(filename: string): boolean {
		if (filename.startsWith(PROGRAMS)) return false;
		return !filename.includes('/node_modules/') || this.#usesAsyncLocalStorage();
	}

	/** What of a file has to be rewritten for the engine's sake: of the container's own programs, nothing. */
	needs(filename: string): EngineNeeds {
		const { engine } = this.#environment;
		if (engine.isV8 || filename.startsWith(PROGRAMS)) return {};
		const frames = engine.hasTailCalls && !filename.includes('/node_modules/');
		return { catches: true, disposes: !engine.hasUsing, frames };
	}

	#usesAsyncLocalStorage(): boolean {
		const { BuiltinModule } = this.#environment.requireBuiltin('internal/bootstrap/realm') as {
			BuiltinModule: { map: Map<string, { loaded: boolean }> };
		};
		return BuiltinModule.map.get(ASYNC_LOCAL_STORAGE)?.loaded ?? false;
	}

	/** Node carries acorn; it is loaded when a source has to be looked into. */
	readonly parse: ParseSource = (source, options) => {
		const acorn = this.#environment.requireBuiltin(ACORN) as { parse: ParseSource };
		return acorn.parse(source, options);
	};

	/** `import(specifier, options)` in code compiled for `referrer`. */
	async importDynamically(
		referrer: symbol,
		name: string,
		specifier: unknown,
		options: unknown,
	): Promise<unknown> {
		if (!this.importCallback) throw new Error('import() before the loaders are there');
		const attributes = importAttributes(options);
		const EVALUATION = 2;
		return this.importCallback(referrer, `${specifier as string}`, EVALUATION, attributes, name);
	}

	/** Calls what may find a mistake in a source, and shows its place as Node does. */
	decorated<Result>(action: () => Result, options: { arrowOnly?: boolean } = {}): Result {
		try {
			return action();
		} catch (error) {
			if (!(error instanceof SourceError)) throw error;
			const shown = new SyntaxError(error.message);
			decorateError(shown, error.place, this.#environment.privateSymbols, options);
			throw shown;
		}
	}
}

function importAttributes(options: unknown): Record<string, string> {
	const attributes: Record<string, string> = Object.create(null);
	if (options === undefined) return attributes;
	if (typeof options !== 'object' || options === null) {
		throw new TypeError('The second argument of import() must be an object');
	}
	const given = (options as { with?: unknown }).with;
	if (given === undefined) return attributes;
	if (typeof given !== 'object' || given === null) {
		throw new TypeError("The 'options' argument of import() must be an object");
	}
	for (const [key, value] of Object.entries(given)) {
		if (typeof value !== 'string') throw new TypeError('Import attribute value must be a string');
		attributes[key] = value;
	}
	return attributes;
}
