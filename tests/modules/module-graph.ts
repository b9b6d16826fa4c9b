// A small module loader for the tests: modules from memory, compiled as the runtime does.
import { parse } from 'acorn';
import { linkModule } from '#node/modules/link-module.ts';
import { DisposableStack } from '#node/engine/disposable-stack.ts';
import { ModuleCompiler } from '#node/modules/module-compiler.ts';
import { ModuleEvaluator } from '#node/modules/module-evaluator.ts';
import { ModuleNamespaces } from '#node/modules/module-namespaces.ts';
import { ModuleRecord } from '#node/modules/module-record.ts';
import { parseModule } from '#node/modules/parse-module.ts';
import { ScriptCompiler } from '#node/modules/script-compiler.ts';

export type Namespace = Record<string, unknown>;

export class ModuleGraph {
	readonly records = new Map<string, ModuleRecord>();
	readonly namespaces = new WeakSet<object>();
	readonly #namespaces = new ModuleNamespaces(this.namespaces);
	readonly #sources: Record<string, string>;
	readonly #evaluator = new ModuleEvaluator(() => undefined);
	readonly #compiler = new ModuleCompiler({
		scripts: new ScriptCompiler(true),
		namespaces: this.#namespaces,
		awaiting: {
			frame: () => undefined,
			resume: (_frame, value) => value,
			restore() {},
			adopt: (awaited) => awaited,
			guard: () => undefined,
			caught() {},
			promise: (constructor) => constructor,
			kept: (value) => value,
			disposables: () => new DisposableStack(),
		},
		needs: () => ({}),
	});

	constructor(sources: Record<string, string>) {
		this.#sources = sources;
	}

	record(name: string): ModuleRecord {
		const known = this.records.get(name);
		if (known) return known;
		const source = this.#sources[name];
		if (source === undefined) throw new Error(`no module ${name}`);
		const record = new ModuleRecord(name, parseModule(source, name, parse));
		this.records.set(name, record);
		record.links = record.requests.map(({ specifier }) => this.record(specifier));
		return record;
	}

	link(name: string) {
		const hooks = {
			importDynamically: (specifier: unknown) => this.import(String(specifier)),
			makeMeta: () => ({ name }),
		};
		linkModule(this.record(name), (module) => this.#compiler.prepare(module, hooks));
	}

	async import(name: string): Promise<Namespace> {
		this.link(name);
		await this.#evaluator.evaluate(this.record(name)).promise;
		return this.#namespaces.of(this.record(name)) as Namespace;
	}
}
