// Runs inside the pinned node binary (--expose-internals): prints what its bindings look like as JSON. Data are
// kept as they are; of functions and classes only the names.
import { createRequire } from 'node:module';
import process from 'node:process';

type Binding = Record<string | symbol, unknown>;
const require = createRequire(import.meta.url);
const { internalBinding } = require('internal/test/binding') as {
	internalBinding(name: string): Binding;
};

const names =
	'async_context_frame async_wrap blob block_list buffer builtins cares_wrap cjs_lexer config constants contextify ' +
	'credentials crypto diagnostics_channel encoding_binding errors fs fs_dir fs_event_wrap heap_utils http2 ' +
	'http_parser icu inspector ipc_serdes js_stream js_udp_wrap locks messaging mksnapshot module_wrap modules ' +
	'options os performance permission pipe_wrap process_methods process_wrap profiler report sea serdes ' +
	'signal_wrap spawn_sync sqlite stream_pipe stream_wrap string_decoder symbols task_queue tcp_wrap timers ' +
	'tls_wrap trace_events tty_wrap types udp_wrap url url_pattern util uv v8 wasi wasm_web_api watchdog ' +
	'webstorage worker zlib';

const isClassName = /^[A-Z]/;
const plain = new Set<unknown>(['number', 'string', 'boolean', 'undefined']);

function isData(value: unknown): boolean {
	if (value === null || plain.has(typeof value)) return true;
	if (typeof value !== 'object') return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	if (!Array.isArray(value) && prototype !== null && prototype !== Object.prototype) return false;
	return Reflect.ownKeys(value).every(
		(key) => typeof key === 'string' && isData((value as Binding)[key]),
	);
}

function ownNames(value: object, except: readonly string[]): string[] {
	return Reflect.ownKeys(value).filter(
		(key): key is string => typeof key === 'string' && !except.includes(key),
	);
}

function classFacts(value: { prototype: object }): unknown {
	const base: unknown = Object.getPrototypeOf(value.prototype);
	const parents: string[] = [];
	for (let at = base as object | null; at && at !== Object.prototype;) {
		parents.push((at.constructor as { name: string }).name);
		at = Object.getPrototypeOf(at) as object | null;
	}
	const statics: Record<string, unknown> = {};
	for (const key of ownNames(value, ['length', 'name', 'prototype', 'arguments', 'caller'])) {
		const member = (value as unknown as Binding)[key];
		if (isData(member)) statics[key] = member;
	}
	const methods: string[] = [];
	const accessors: string[] = [];
	for (const key of ownNames(value.prototype, ['constructor'])) {
		const own = Object.getOwnPropertyDescriptor(value.prototype, key);
		if (own?.get) accessors.push(key);
		else if (typeof own?.value === 'function') methods.push(key);
	}
	return { parents, methods, accessors, statics };
}

function bindingFacts(name: string): unknown {
	const binding = internalBinding(name);
	const facts = {
		data: {} as Binding,
		functions: [] as string[],
		classes: {} as Binding,
		arrays: {} as Binding,
	};
	for (const key of ownNames(binding, name === 'builtins' ? ['natives'] : [])) {
		const value = binding[key];
		if (ArrayBuffer.isView(value)) {
			facts.arrays[key] = [value.constructor.name, (value as Uint8Array).length];
		} else if (name === 'builtins' && key === 'config') {
			facts.data[key] = JSON.stringify(JSON.parse(value as string));
		} else if (isData(value)) {
			facts.data[key] = value;
		} else if (typeof value === 'function') {
			if (isClassName.test(key) && 'prototype' in value) {
				facts.classes[key] = classFacts(value as unknown as { prototype: object });
			} else facts.functions.push(key);
		}
	}
	return facts;
}

function symbolNames(holder: Binding): [string, string][] {
	return ownNames(holder, [])
		.filter((key) => typeof holder[key] === 'symbol')
		.map((key) => [key, (holder[key] as symbol).description ?? '']);
}

function optionFacts(): unknown {
	const options = internalBinding('options') as {
		getCLIOptionsValues(): Record<string, unknown>;
		getCLIOptionsInfo(): { options: Map<string, unknown>; aliases: Map<string, string[]> };
		getEmbedderOptions(): Binding;
		getEnvOptionsInputType(): Map<string, unknown>;
	};
	const values = {
		...options.getCLIOptionsValues(),
		'--expose-internals': false,
		'--warnings': true,
	};
	const { options: info, aliases } = options.getCLIOptionsInfo();
	return {
		values,
		info: [...info],
		aliases: [...aliases],
		embedder: { ...options.getEmbedderOptions() },
	};
}

const uv = internalBinding('uv') as unknown as { getErrorMap(): Map<number, [string, string]> };
const facts = {
	version: process.version,
	versions: process.versions,
	release: process.release,
	errorMap: [...uv.getErrorMap()],
	options: optionFacts(),
	privateSymbols: symbolNames(internalBinding('util')['privateSymbols'] as Binding),
	isolateSymbols: symbolNames(internalBinding('symbols')),
	bindings: Object.fromEntries(names.split(' ').map((name) => [name, bindingFacts(name)])),
};

function encode(_key: string, value: unknown): unknown {
	if (value === Infinity) return { $infinity: 1 };
	if (value === undefined) return { $undefined: 1 };
	if (value instanceof Map) return { $map: [...value] };
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	const hidden = ownNames(value, []).filter((name) => !Object.hasOwn({ ...value }, name));
	if (hidden.length === 0) return value;
	return {
		...value,
		$hidden: Object.fromEntries(hidden.map((name) => [name, (value as Binding)[name]])),
	};
}

process.stdout.write(JSON.stringify(facts, encode));
