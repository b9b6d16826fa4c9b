// A module's namespace object (ECMA-262 10.4.6). Once nothing in it can change any more it is an ordinary frozen
// object, which engines read fast; before that, or with exports that can change, it is a proxy.
import { exportedNames } from './exported-names.ts';
import type { ModuleRecord } from './module-record.ts';
import { resolveExport } from './resolve-export.ts';
import type { ResolvedBinding } from './resolve-export.ts';

/** Taken before the runtime replaces the global: these proxies are not `util.types.isProxy`. */
const NativeProxy = Proxy;

export class ModuleNamespaces {
	/** For `util.types.isModuleNamespaceObject`. */
	readonly #all: WeakSet<object>;

	constructor(all: WeakSet<object>) {
		this.#all = all;
	}

	of(module: ModuleRecord): object {
		module.namespace ??= this.make(module, {});
		return module.namespace;
	}

	/** `extra`: exports that are not the module's own, for a facade. */
	make(module: ModuleRecord, extra: Record<string, unknown>): object {
		const bindings = new Map<string, () => unknown>();
		let settled = true;
		for (const name of exportedNames(module)) {
			const binding = resolveExport(module, name);
			if (binding === undefined || 'ambiguous' in binding) continue;
			settled &&= isSettled(binding);
			bindings.set(name, () => this.read(binding));
		}
		for (const [name, value] of Object.entries(extra)) bindings.set(name, () => value);
		const names = [...bindings.keys()].sort();
		const namespace = settled ? frozen(names, bindings) : live(names, bindings);
		this.#all.add(namespace);
		return namespace;
	}

	/** The value of a binding, now. */
	read(binding: ResolvedBinding): unknown {
		if (binding.name === '*') return this.of(binding.module);
		return binding.module.read(binding.name);
	}
}

function isSettled({ module, name }: ResolvedBinding): boolean {
	if (module.status !== 'evaluated' || module.failed) return false;
	if (module.body.kind === 'synthetic') return !module.body.builtin;
	return name === '*' || !module.isMutable(name);
}

function frozen(names: string[], bindings: Map<string, () => unknown>): object {
	const namespace: object = Object.create(null);
	for (const name of names) {
		Object.defineProperty(namespace, name, { value: bindings.get(name)?.(), enumerable: true });
	}
	Object.defineProperty(namespace, Symbol.toStringTag, { value: 'Module' });
	return Object.preventExtensions(namespace);
}

function live(names: string[], bindings: Map<string, () => unknown>) {
	const target: Record<string | symbol, unknown> = Object.create(null);
	for (const name of names) {
		Object.defineProperty(target, name, { writable: true, enumerable: true });
	}
	Object.defineProperty(target, Symbol.toStringTag, { value: 'Module' });
	Object.preventExtensions(target);
	const read = (key: string | symbol) => {
		const getter = typeof key === 'string' ? bindings.get(key) : undefined;
		return getter ? getter() : target[key];
	};
	return new NativeProxy(target, {
		get: (_target, key) => read(key),
		set(_target, key) {
			const what = bindings.has(key as string) ? 'assign to read only' : 'add';
			const where = what === 'add' ? ', object is not extensible' : ` of object '[object Module]'`;
			throw new TypeError(`Cannot ${what} property '${String(key)}'${where}`);
		},
		getOwnPropertyDescriptor(_target, key) {
			const descriptor = Reflect.getOwnPropertyDescriptor(target, key);
			return descriptor && { ...descriptor, value: read(key) };
		},
		deleteProperty(_target, key) {
			if (!Reflect.has(target, key)) return true;
			throw new TypeError(`Cannot delete property '${String(key)}' of [object Module]`);
		},
		defineProperty: (_target, key, wanted) => {
			const now = Reflect.getOwnPropertyDescriptor(target, key);
			if (!now || wanted.get || wanted.set || wanted.configurable) return false;
			if (wanted.enumerable === false || wanted.writable === false) return false;
			return !('value' in wanted) || Object.is(wanted.value, read(key));
		},
	});
}
