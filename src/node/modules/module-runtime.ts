// What the code of a module calls: the object that module-code.ts names `$mport`. A function, for `import(x)`.
import type { ModuleRecord } from './module-record.ts';

export interface ModuleRuntime extends AwaitRuntime {
	(specifier: unknown, options?: unknown): Promise<unknown>;
	/** import.meta */
	readonly meta: object;
	/** Values of imports, by local name. */
	readonly imports: Record<string, unknown>;
	/** Takes the getters of the module's exports. */
	exports(getters: Record<string, () => unknown>): void;
	/** Gives a default export without a name the name it has. */
	hoisted(fn: () => unknown): void;
	/** An export read before its line ran. */
	early(name: string): never;
	/** The end of an async generator: its promise would be late. */
	done(): void;
	/** Set by the module: takes imports of built-in modules anew. */
	refresh?: () => void;
	/** `at`: where the top level waits. */
	frame(at?: number): unknown;
}

export interface AwaitRuntime {
	frame(): unknown;
	/** `awaited`: what gave the value. */
	resume<Value>(frame: unknown, value: Value, awaited?: unknown): Value;
	/** `awaited`: what threw the reason. */
	restore(frame: unknown, awaited?: unknown, reason?: unknown): void;
	adopt(awaited: unknown): unknown;
	/** See guard-edits.ts. */
	guard(): void;
	/** See catch-edits.ts. */
	caught(error: unknown): void;
	/** See promise-edits.ts. */
	promise(constructor: unknown): unknown;
	/** See frame-edits.ts. */
	kept(value: unknown): unknown;
	/** See dispose-edits.ts. */
	disposables(waits: boolean): object;
}

export interface ModuleRuntimeOptions {
	module: ModuleRecord;
	importDynamically: (specifier: unknown, options: unknown) => Promise<unknown>;
	makeMeta: () => object;
	imports: () => Record<string, unknown>;
	done: () => void;
	awaiting: AwaitRuntime;
}

export function moduleRuntime(options: ModuleRuntimeOptions): ModuleRuntime {
	const { module, importDynamically, makeMeta, awaiting } = options;
	let meta: object | undefined;
	const runtime = (specifier: unknown, given?: unknown) => importDynamically(specifier, given);
	Object.defineProperties(runtime, {
		meta: { get: () => (meta ??= makeMeta()) },
		imports: { get: options.imports },
	});
	return Object.assign(runtime, {
		exports(getters: Record<string, () => unknown>) {
			module.getters = getters;
		},
		hoisted(fn: () => unknown) {
			Object.defineProperty(fn, 'name', { value: 'default', configurable: true });
		},
		early(name: string): never {
			throw new ReferenceError(`Cannot access '${name}' before initialization`);
		},
		done: options.done,
		...awaiting,
		frame(at?: number) {
			if (at !== undefined) module.waitsAt = at;
			return awaiting.frame();
		},
	}) as ModuleRuntime;
}
