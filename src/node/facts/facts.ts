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

/**
 * JSON has no Infinity, Map, undefined or property that is not enumerable: see `encode` in probe-facts.ts. Changes
 * what is given, for most of it is as it should be.
 */
function decode(value: unknown): unknown {
	if (value === null || typeof value !== 'object') return value;
	const record = value as Record<string, unknown>;
	if (record['$infinity']) return Infinity;
	if (record['$undefined']) return undefined;
	if (record['$map']) return new Map(decode(record['$map']) as [unknown, unknown][]);
	for (const key of Object.keys(record)) {
		const item = record[key];
		if (item !== null && typeof item === 'object') record[key] = decode(item);
	}
	if (record['$hidden']) {
		for (const [key, item] of Object.entries(record['$hidden'])) {
			Object.defineProperty(record, key, { value: item });
		}
		delete record['$hidden'];
	}
	return record;
}

export const facts = decode(recorded) as Facts;
