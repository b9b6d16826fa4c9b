// What the real binary of the pinned version says about its bindings (written by src/build/natives/dump-facts.ts).
import recorded from './24.21.0.json' with { type: 'json' };

export interface ClassFacts {
	/** Names of its base classes, nearest first. */
	parents: string[];
	methods: string[];
	accessors: string[];
	statics: Record<string, unknown>;
}

export interface BindingFacts {
	data: Record<string, unknown>;
	functions: string[];
	classes: Record<string, ClassFacts>;
	/** Typed arrays that JS and C++ share. */
	arrays: Record<string, [type: string, length: number]>;
}

export interface OptionInfo {
	helpText: string;
	/** 0: allowed in NODE_OPTIONS. */
	envVarSettings: number;
	/** A value of `types` in the options binding. */
	type: number;
	defaultIsTrue: boolean;
}

export interface Facts {
	version: string;
	versions: Record<string, string>;
	release: Record<string, string>;
	/** -errno, name, message. */
	errorMap: [number, [name: string, message: string]][];
	options: {
		values: Record<string, unknown>;
		info: [option: string, OptionInfo][];
		aliases: [alias: string, expansion: string[]][];
		embedder: Record<string, unknown>;
	};
	privateSymbols: [name: string, description: string][];
	isolateSymbols: [name: string, description: string][];
	bindings: Record<string, BindingFacts>;
}

/** JSON has no Infinity, Map, undefined or property that is not enumerable: see `encode` in probe-facts.ts. */
function decode(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(decode);
	if (value === null || typeof value !== 'object') return value;
	const record = value as Record<string, unknown>;
	if ('$infinity' in record) return Infinity;
	if ('$undefined' in record) return undefined;
	if ('$map' in record) return new Map(decode(record['$map']) as [unknown, unknown][]);
	const { $hidden: hidden = {}, ...shown } = record;
	const result = Object.fromEntries(
		Object.entries(shown).map(([key, item]) => [key, decode(item)]),
	);
	for (const [key, item] of Object.entries(hidden as object)) {
		Object.defineProperty(result, key, { value: item });
	}
	return result;
}

export const facts = decode(recorded) as Facts;
