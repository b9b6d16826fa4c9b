// A vm context, as far as a worker can have one. There is one realm: a context has its own globals, but shares
// Object, Array, ... with the program. Its global object is put around the code by `with`, through a proxy that
// hides the program's globals. What let, const and class declare at the top of a script lives on in closures.
// Limits: it may be declared again; strict code keeps its var declarations to itself.
import { completionValue } from './completion-value.ts';
import type { ModuleHost } from './module-host.ts';
import type { ScriptCode } from './script-code.ts';
import { silentConsole } from './silent-console.ts';
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
	publish: (name?: string, value?: unknown) => void,
	declare: (name: string, get: () => unknown, set: (value: unknown) => void) => void,
	result: { value?: unknown },
) => void;

/** What an earlier script has declared. */
interface Lexical {
	get: () => unknown;
	set: (value: unknown) => void;
}

const PARAMETERS = ['$scope', '$code', '$publish', '$declare', '$result'];
const OWN_NAMES: ReadonlySet<string> = new Set(PARAMETERS);

export class ContextScope {
	readonly #global: object;
	readonly #host: ModuleHost;
	readonly #lexical = new Map<string, Lexical>();
	#console: object | undefined;

	constructor(global: object, host: ModuleHost) {
		this.#global = global;
		this.#host = host;
	}

	/** Around the code of a function compiled in this context. */
	scopeFor(source: string): object {
		return this.#scope(sourceNames(source, this.#host.parse), new Set());
	}

	run(source: string, written: ScriptCode, filename: string, runtime: object): unknown {
		const names = sourceNames(source, this.#host.parse);
		// While the functions are handed over, their names are the eval's own.
		const hidden = new Set(names.functions);
		const scope = this.#scope(names, hidden, written.runtime, runtime);
		const { runner, code } = this.#runner(written, names, filename);
		const publish = (name?: string, value?: unknown): void => {
			if (name === undefined) hidden.clear();
			else Reflect.set(this.#global, name, value);
		};
		const declare = (name: string, get: Lexical['get'], set: Lexical['set']) => {
			this.#lexical.set(name, { get, set });
		};
		const result: { value?: unknown } = {};
		runner.call(this.#global, scope, code, publish, declare, result);
		return result.value;
	}

	#runner(
		written: ScriptCode,
		names: SourceNames,
		filename: string,
	): { runner: ContextRunner; code: string } {
		const { scripts } = this.#host;
		const loaded = scripts.evalHasNoPlaces && this.#loaded(written, names, filename);
		if (loaded) return { runner: loaded, code: '' };
		const head = contextHead(names);
		written.shifts.addPrefix(head.length);
		const url = scripts.register(filename, written.shifts);
		const code = `${head}${written.code}\n//# sourceURL=${url}`;
		const text = `(function(${PARAMETERS}){with($scope){$result.value=eval($code)}})`;
		return { runner: scripts.evaluate(text) as ContextRunner, code };
	}

	/** Not through `eval`; undefined where that is no mistake, but a mistake in a block: `var f; function f() {}`. */
	#loaded(written: ScriptCode, names: SourceNames, filename: string): ContextRunner | undefined {
		const { parse, scripts } = this.#host;
		const { shifts } = written;
		const lines = '\n'.repeat(shifts.firstLine - 1);
		const plain = written.code.slice(lines.length);
		const valued = completionValue(plain, '$result', parse, true);
		const [enter, leave] = names.strict ? ['(function(){', '}).call(this)'] : ['', ''];
		const head = `(function(${PARAMETERS}){with($scope){${enter}${contextHead(names)}`;
		if (valued) shifts.addAll(valued.shifts);
		shifts.addPrefix(head.length);
		const text = `${lines}${head}${valued?.code ?? plain}\n${leave}}})`;
		try {
			return scripts.compile(text, filename, shifts) as ContextRunner;
		} catch (error) {
			if (!(error instanceof SyntaxError)) throw error;
			return undefined;
		}
	}

	#scope(names: SourceNames, hidden: Set<string>, runtimeName?: string, runtime?: object): object {
		const global = this.#global as Record<PropertyKey, unknown>;
		const lexical = this.#lexical;
		const getConsole = () => (this.#console ??= silentConsole());
		const isOurs = (key: string | symbol) =>
			typeof key !== 'string' || OWN_NAMES.has(key) || hidden.has(key);
		return new NativeProxy(Object.create(null) as object, {
			has: (_target, key) =>
				!isOurs(key) &&
				(key in global ||
					lexical.has(key as string) ||
					key in globalThis ||
					names.assigned.has(key as string) ||
					key === runtimeName),
			get(_target, key) {
				if (typeof key !== 'string') return undefined;
				const declared = lexical.get(key);
				if (declared) return declared.get();
				if (key in global) return global[key];
				if (key === 'globalThis') return global;
				if (LANGUAGE.has(key)) return Reflect.get(globalThis, key);
				if (key === 'console') return getConsole();
				if (key === runtimeName) return runtime;
				if (names.typeofOperands.has(key)) return undefined;
				throw new ReferenceError(`${key} is not defined`);
			},
			set(_target, key, value) {
				const declared = lexical.get(key as string);
				if (!declared) return Reflect.set(global, key, value);
				declared.set(value);
				return true;
			},
			deleteProperty: (_target, key) => Reflect.deleteProperty(global, key),
		});
	}
}

/** Hands over, before the code itself, what later scripts can see. */
function contextHead({ functions, lexical, strict }: SourceNames): string {
	const handed = functions.map((name) => `$publish(${JSON.stringify(name)},${name});`);
	if (handed.length > 0) handed.push('$publish();');
	const declared = lexical.map(
		(name) => `$declare(${JSON.stringify(name)},()=>${name},($value)=>{${name}=$value});`,
	);
	const head = [...handed, ...declared].join('');
	return strict && head !== '' ? `"use strict";${head}` : head;
}
