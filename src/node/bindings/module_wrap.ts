// Stands for src/module_wrap.cc: ES modules as Node's loaders and vm.Module use them.
import type { Binding, Environment } from '../environment.ts';
import { EntryPoint } from '../modules/entry-point.ts';
import { linkModule } from '../modules/link-module.ts';
import type { ModuleHost } from '../modules/module-host.ts';
import { moduleHostOf } from '../modules/module-host-of.ts';
import type { ModuleHooks } from '../modules/module-compiler.ts';
import { ModuleRecord } from '../modules/module-record.ts';
import type { SourceText, Synthetic } from '../modules/module-record.ts';
import { parseModule } from '../modules/parse-module.ts';
import { sourceMagic } from '../modules/source-magic.ts';

interface WrapState {
	record: ModuleRecord;
	hooks: ModuleHooks;
	sourceObject: unknown;
}

export function module_wrap(environment: Environment, base: Binding): Binding {
	const host = moduleHostOf(environment);
	const states = new WeakMap<object, WrapState>();
	const hooksOf = new WeakMap<ModuleRecord, ModuleHooks>();
	const stateOf = (wrap: object): WrapState => {
		const state = states.get(wrap);
		if (state === undefined) throw new TypeError('Illegal invocation');
		return state;
	};
	const prepare = (record: ModuleRecord) => {
		const hooks = hooksOf.get(record);
		if (hooks) host.compiler.prepare(record, hooks);
	};
	const { host_defined_option_symbol: hostDefined } = environment.privateSymbols;

	class ModuleWrap {
		declare url: string;
		declare synthetic: boolean;
		declare sourceURL: string | undefined;
		declare sourceMapURL: string | undefined;
		declare hasTopLevelAwait: boolean | undefined;

		/** (url, context, source, line, column, id | cachedData) or (url, context, exportNames, evaluate). */
		constructor(
			url: string,
			context: object | undefined,
			source: string | string[],
			line: number | (() => void),
			_column?: number,
			id?: symbol | Uint8Array,
		) {
			refuseContext(environment, context);
			const wrap = this;
			const body = Array.isArray(source)
				? synthetic(wrap, url, source, line as () => void)
				: host.decorated(() => parseModule(source, url, host.parse), { arrowOnly: true });
			const record = new ModuleRecord(url, body);
			const option = typeof id === 'symbol' ? id : Symbol(url);
			const hooks = moduleHooks(host, wrap, url, option);
			states.set(wrap, { record, hooks, sourceObject: undefined });
			hooksOf.set(record, hooks);
			describe(wrap, record, url, body);
			if (hostDefined) Reflect.defineProperty(wrap, hostDefined, { value: option });
		}

		link(modules: ArrayLike<ModuleWrap>) {
			const { record } = stateOf(this);
			record.links = Array.from(modules, (wrap) => stateOf(wrap).record);
			record.linked = true;
		}

		getModuleRequests() {
			return stateOf(this).record.requests.map(({ specifier, attributes, phase }) => ({
				__proto__: null,
				specifier,
				attributes,
				phase,
			}));
		}

		instantiate() {
			const { record } = stateOf(this);
			host.decorated(() => linkModule(record, prepare), { arrowOnly: true });
		}

		evaluate(timeout: number, breakOnSigint: boolean) {
			if (timeout !== -1 || breakOnSigint) {
				throw environment.unavailable(
					'timeout or breakOnSigint of a vm.SourceTextModule',
					'modules are compiled before they are given a limit; vm.Script takes one.',
				);
			}
			return host.evaluator.evaluate(stateOf(this).record).promise;
		}

		/** For require(esm): the graph has no top-level await. */
		evaluateSync() {
			const { record } = stateOf(this);
			// The error is thrown from here; the promise is nobody's.
			host.evaluator.evaluate(record).promise.catch(() => undefined);
			if (record.failed) throw record.error;
			return host.namespaces.of(record);
		}

		getNamespace() {
			const { record } = stateOf(this);
			if (record.status === 'unlinked' || record.status === 'linking') {
				throw environment.nodeError('ERR_MODULE_NOT_INSTANTIATED', 'Module is not instantiated');
			}
			return host.namespaces.of(record);
		}

		getStatus() {
			return statusNumber(base, stateOf(this).record);
		}

		getError() {
			return stateOf(this).record.error;
		}

		get hasAsyncGraph() {
			const { record } = stateOf(this);
			if (record.status === 'unlinked' || record.status === 'linking') {
				throw environment.nodeError('ERR_MODULE_NOT_INSTANTIATED', 'Module is not instantiated');
			}
			return isGraphAsync(record, new Set());
		}

		setExport(name: string, value: unknown) {
			const { body } = stateOf(this).record;
			if (body.kind !== 'synthetic') return;
			if (!body.names.includes(name)) {
				throw new ReferenceError(`Export '${name}' is not defined in module`);
			}
			body.pending.delete(name);
			body.values.set(name, value);
			for (const refresh of body.importers) refresh();
		}

		/** What a builtin exports by an accessor that cannot be set is always the same: it is read when it is needed. */
		setBuiltinExport(name: string, exports: object, own: typeof Reflect.get) {
			const { body } = stateOf(this).record;
			const { get, set } = Reflect.getOwnPropertyDescriptor(exports, name) ?? {};
			const isFirst = body.kind === 'synthetic' && !body.values.has(name);
			if (get && !set && isFirst)
				body.pending.set(name, () => Reflect.apply(get, exports, []) as unknown);
			else this.setExport(name, own(exports, name, exports));
		}

		setModuleSourceObject(source: unknown) {
			stateOf(this).sourceObject = source;
		}

		getModuleSourceObject() {
			return stateOf(this).sourceObject;
		}

		/** There is no code cache to reach: an empty one, which is rejected when it comes back. */
		createCachedData() {
			const { Buffer } = environment.requireBuiltin('buffer') as { Buffer: typeof Uint8Array };
			return new Buffer(0);
		}
	}

	const { entry_point_promise_private_symbol: promise, entry_point_module_private_symbol: module } =
		environment.privateSymbols;
	if (promise && module) {
		host.entryPoint = new EntryPoint(
			globalThis,
			{ promise, module },
			(wrap) => stateOf(wrap).record,
		);
	}
	return Object.assign(base, {
		ModuleWrap,
		setImportModuleDynamicallyCallback(callback: ModuleHost['importCallback']) {
			host.importCallback = callback;
		},
		setInitializeImportMetaObjectCallback(callback: ModuleHost['initializeMeta']) {
			host.initializeMeta = callback;
		},
		createRequiredModuleFacade(wrap: object) {
			return host.namespaces.make(stateOf(wrap).record, { __esModule: true });
		},
		// A promise's state cannot be read; the error comes again when the promise is awaited.
		throwIfPromiseRejected: () => undefined,
	});
}

function synthetic(wrap: object, url: string, names: string[], evaluate: () => void): Synthetic {
	return {
		kind: 'synthetic',
		names,
		values: new Map(),
		pending: new Map(),
		evaluate: () => evaluate.call(wrap),
		builtin: url.startsWith('node:'),
		importers: new Set(),
	};
}

function moduleHooks(host: ModuleHost, wrap: object, url: string, option: symbol): ModuleHooks {
	return {
		importDynamically: (specifier, options) =>
			host.importDynamically(option, url, specifier, options),
		makeMeta() {
			const meta: object = Object.create(null);
			host.initializeMeta?.(option, meta, wrap);
			return meta;
		},
	};
}

function describe(wrap: object, record: ModuleRecord, url: string, body: SourceText | Synthetic) {
	const isSource = body.kind === 'source';
	const magic = isSource ? sourceMagic(body.source) : undefined;
	Object.assign(wrap, {
		url,
		synthetic: !isSource,
		sourceURL: magic?.sourceURL,
		sourceMapURL: magic?.sourceMapURL,
		hasTopLevelAwait: isSource ? record.hasTopLevelAwait : undefined,
	});
}

function statusNumber(base: Binding, { status, failed }: ModuleRecord): unknown {
	if (failed) return base['kErrored'];
	switch (status) {
		case 'unlinked':
			return base['kUninstantiated'];
		case 'linking':
			return base['kInstantiating'];
		case 'linked':
			return base['kInstantiated'];
		case 'evaluating':
			return base['kEvaluating'];
		case 'evaluating-async':
		case 'evaluated':
			return base['kEvaluated'];
	}
}

function isGraphAsync(record: ModuleRecord, seen: Set<ModuleRecord>): boolean {
	if (seen.has(record)) return false;
	seen.add(record);
	return record.hasTopLevelAwait || record.links.some((link) => isGraphAsync(link, seen));
}

function refuseContext(environment: Environment, context: object | undefined) {
	if (context === undefined) return;
	throw environment.unavailable('vm.Module with a context', 'a worker has one global object.');
}
