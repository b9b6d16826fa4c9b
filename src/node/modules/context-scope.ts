// A vm context, as far as a worker can have one. There is one realm: a context has its own globals, but shares
// Object, Array, ... with the program. Its global object is put around the code by `with`, through a proxy that
// hides the program's globals. Limits: let, const and class do not live on to the next script; strict code keeps
// its var declarations to itself.
import type { ModuleHost } from './module-host.ts';
import type { ScriptCode } from './script-code.ts';
import { sourceNames } from './source-names.ts';
import type { SourceNames } from './source-names.ts';

const NativeProxy = Proxy;

/** Globals of the language itself, which every context has. */
const LANGUAGE = new Set(
	(
		'Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise ' +
		'RegExp Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError ' +
		'JSON Math Intl ArrayBuffer Atomics Uint8Array Int8Array Uint16Array Int16Array Uint32Array Int32Array ' +
		'Float16Array Float32Array Float64Array Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt ' +
		'Set Iterator WeakMap WeakSet WeakRef Proxy Reflect FinalizationRegistry decodeURI decodeURIComponent ' +
		'encodeURI encodeURIComponent escape unescape eval isFinite isNaN SharedArrayBuffer WebAssembly'
	).split(' '),
);

type ContextRunner = (
	this: unknown,
	scope: object,
	code: string,
	publish: (name: string, value: unknown) => void,
) => unknown;

export class ContextScope {
	readonly #global: object;
	readonly #host: ModuleHost;

	constructor(global: object, host: ModuleHost) {
		this.#global = global;
		this.#host = host;
	}

	/** Around the code of a function compiled in this context. */
	scopeFor(source: string): object {
		return this.#scope(sourceNames(source, this.#host.parse), new Set());
	}

	run(source: string, written: ScriptCode, filename: string, runtime: object): unknown {
		const { scripts } = this.#host;
		const names = sourceNames(source, this.#host.parse);
		// While the functions are handed over, their names are the eval's own.
		const hidden = new Set(names.functions);
		const scope = this.#scope(names, hidden, written.runtime, runtime);
		const publish = '$publish';
		const handed = names.functions.map((name) => `${publish}(${JSON.stringify(name)},${name});`);
		const head = names.functions.length > 0 ? `${handed.join('')}${publish}();` : '';
		written.shifts.addPrefix(head.length);
		const url = scripts.register(filename, written.shifts);
		const code = `${head}${written.code}\n//# sourceURL=${url}`;
		const runner = scripts.evaluate(
			`(function($scope,$code,${publish}){with($scope){return eval($code)}})`,
		) as ContextRunner;
		return runner.call(this.#global, scope, code, (name, value) => {
			if (name === undefined) hidden.clear();
			else Reflect.set(this.#global, name, value);
		});
	}

	#scope(names: SourceNames, hidden: Set<string>, runtimeName?: string, runtime?: object): object {
		const global = this.#global as Record<PropertyKey, unknown>;
		const own = new Set(['$code', '$publish']);
		const isOurs = (key: string | symbol) =>
			typeof key !== 'string' || own.has(key) || hidden.has(key);
		return new NativeProxy(Object.create(null) as object, {
			has: (_target, key) =>
				!isOurs(key) &&
				(key in global ||
					key in globalThis ||
					names.assigned.has(key as string) ||
					key === runtimeName),
			get(_target, key) {
				if (typeof key !== 'string') return undefined;
				if (key in global) return global[key];
				if (key === 'globalThis') return global;
				if (LANGUAGE.has(key)) return Reflect.get(globalThis, key);
				if (key === runtimeName) return runtime;
				if (names.typeofOperands.has(key)) return undefined;
				throw new ReferenceError(`${key} is not defined`);
			},
			set: (_target, key, value) => Reflect.set(global, key, value),
			deleteProperty: (_target, key) => Reflect.deleteProperty(global, key),
		});
	}
}
