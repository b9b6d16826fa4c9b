// Makes a linked module runnable: decides how its imports are read, writes its code, compiles it.
import type { EngineNeeds } from './engine-needs.ts';
import { linkOf } from './link-of.ts';
import { moduleCode } from './module-code.ts';
import type { ModulePlan } from './module-code.ts';
import type { ModuleNamespaces } from './module-namespaces.ts';
import type { EvaluationPromise, ModuleRecord, ModuleRun, SourceText } from './module-record.ts';
import { moduleRuntime } from './module-runtime.ts';
import type { AwaitRuntime, ModuleRuntime } from './module-runtime.ts';
import type { ImportEntry } from './module-syntax.ts';
import { resolveExport } from './resolve-export.ts';
import type { ResolvedBinding } from './resolve-export.ts';
import type { ScriptCompiler } from './script-compiler.ts';

export interface ModuleCompilerOptions {
	scripts: ScriptCompiler;
	namespaces: ModuleNamespaces;
	awaiting: AwaitRuntime;
	needs: (filename: string) => EngineNeeds;
}

/** What import() and import.meta of one module do. */
export interface ModuleHooks {
	importDynamically: (specifier: unknown, options: unknown) => Promise<unknown>;
	makeMeta: () => object;
}

type ModuleFunction = (
	runtime: ModuleRuntime,
	live: object,
) => Promise<void> | undefined | Generator | AsyncGenerator;

interface Resolved {
	entry: ImportEntry;
	binding: ResolvedBinding;
}

export class ModuleCompiler {
	readonly #options: ModuleCompilerOptions;

	constructor(options: ModuleCompilerOptions) {
		this.#options = options;
	}

	prepare(module: ModuleRecord, hooks: ModuleHooks) {
		const { body } = module;
		if (body.kind !== 'source' || body.program === undefined) return;
		const resolved = body.syntax.imports.map((entry) => resolveEntry(module, entry));
		const needs = this.#options.needs(module.url);
		const plan = { ...planOf(module, body, resolved), needs };
		const written = moduleCode(body.source, body.program, body.syntax, body.uses, plan);
		body.program = undefined;
		const { scripts, namespaces } = this.#options;
		const compiled = scripts.compile(written.code, module.url, written.shifts) as ModuleFunction;
		const ended = Promise.withResolvers<void>();
		const snapshot = resolved.filter(({ entry }) => !plan.live.has(entry.local));
		const runtime = moduleRuntime({
			module,
			...hooks,
			imports: () => valuesOf(snapshot, namespaces),
			done: ended.resolve,
			awaiting: this.#options.awaiting,
		});
		const live = liveImports(resolved, plan.live, namespaces);
		module.run = plan.cyclic
			? startGenerator(compiled.call(undefined, runtime, live) as Generator, ended)
			: () => runOnce(compiled, runtime, live, resolved);
	}
}

function runOnce(
	compiled: ModuleFunction,
	runtime: ModuleRuntime,
	live: object,
	resolved: Resolved[],
) {
	const result = compiled.call(undefined, runtime, live) as Promise<void> | undefined;
	const { refresh } = runtime;
	if (refresh) {
		for (const { binding } of resolved) {
			if (isBuiltin(binding) && binding.module.body.kind === 'synthetic') {
				binding.module.body.importers.add(refresh);
			}
		}
	}
	return result;
}

/** Runs up to the `yield`: functions exist, exports can be read. */
function startGenerator(
	generator: Generator | AsyncGenerator,
	ended: EvaluationPromise,
): ModuleRun {
	void generator.next();
	return () => {
		const end = generator.next();
		if (!(end instanceof Promise)) return undefined;
		end.catch(ended.reject);
		return ended.promise;
	};
}

function planOf(
	module: ModuleRecord,
	body: SourceText,
	resolved: Resolved[],
): Omit<ModulePlan, 'needs'> {
	const live = new Set<string>();
	const constant: string[] = [];
	const builtin: string[] = [];
	for (const { entry, binding } of resolved) {
		const { local } = entry;
		if (body.uses.assigned.has(local)) live.add(local);
		else if (binding.name === '*') constant.push(local);
		else if (module.cyclic || binding.module.isMutable(binding.name)) live.add(local);
		else if (isBuiltin(binding)) builtin.push(local);
		else constant.push(local);
	}
	return { cyclic: module.cyclic, live, constant, builtin };
}

function resolveEntry(module: ModuleRecord, entry: ImportEntry): Resolved {
	const target = linkOf(module, entry.request);
	if (entry.name === '*') return { entry, binding: { module: target, name: '*' } };
	const binding = resolveExport(target, entry.name);
	if (binding === undefined || 'ambiguous' in binding) {
		throw new Error(`${entry.name} of ${target.url} was not resolved`);
	}
	return { entry, binding };
}

function isBuiltin({ module, name }: ResolvedBinding): boolean {
	return name !== '*' && module.body.kind === 'synthetic' && module.body.builtin;
}

function valuesOf(resolved: Resolved[], namespaces: ModuleNamespaces): Record<string, unknown> {
	const values: Record<string, unknown> = {};
	for (const { entry, binding } of resolved) {
		values[entry.local] = namespaces.read(binding);
	}
	return values;
}

function liveImports(
	resolved: Resolved[],
	live: ReadonlySet<string>,
	namespaces: ModuleNamespaces,
): object {
	const object: object = Object.create(null);
	for (const { entry, binding } of resolved) {
		if (!live.has(entry.local)) continue;
		Object.defineProperty(object, entry.local, {
			get: () => readAs(entry.local, binding, namespaces),
			set() {
				throw new TypeError('Assignment to constant variable.');
			},
		});
	}
	return object;
}

/** What is read too early has the name that it has where it is read. */
function readAs(local: string, binding: ResolvedBinding, namespaces: ModuleNamespaces): unknown {
	try {
		return namespaces.read(binding);
	} catch (error) {
		if (!(error instanceof ReferenceError)) throw error;
		throw new ReferenceError(`Cannot access '${local}' before initialization`);
	}
}
