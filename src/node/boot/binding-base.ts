// What every binding starts from: the real binary's data, and functions and classes that say so when they are used
// but not implemented.
import type { Binding } from '../environment.ts';
import type { BindingFacts, ClassFacts } from '../facts/facts.ts';

export interface WrapClasses {
	AsyncWrap: new () => object;
	HandleWrap: new () => object;
	ReqWrap: new () => object;
}

export function bindingBase(name: string, facts: BindingFacts, wraps: WrapClasses): Binding {
	const binding: Binding = { ...facts.data };
	for (const [key, [type, length]] of Object.entries(facts.arrays)) {
		const Type = (globalThis as Record<string, unknown>)[type] as new (length: number) => unknown;
		binding[key] = new Type(length);
	}
	for (const key of facts.functions)
		binding[key] = missing(`internalBinding('${name}').${key}`, key);
	for (const [key, value] of Object.entries(facts.classes)) {
		binding[key] = missingClass(name, key, value, wraps);
	}
	return binding;
}

function missing(path: string, key: string): unknown {
	return {
		[key](): never {
			throw new Error(`${path} is not implemented`);
		},
	}[key];
}

function missingClass(
	binding: string,
	name: string,
	facts: ClassFacts,
	wraps: WrapClasses,
): unknown {
	const isRequest = facts.methods.length === 0 && facts.accessors.length === 0;
	const Base = facts.parents.includes('HandleWrap')
		? wraps.HandleWrap
		: !facts.parents.includes('AsyncWrap')
			? Object
			: isRequest
				? wraps.ReqWrap
				: wraps.AsyncWrap;
	const Class = { [name]: class extends Base {} }[name] as unknown as {
		prototype: object;
	};
	for (const method of facts.methods) {
		Object.defineProperty(Class.prototype, method, {
			value: missing(`internalBinding('${binding}').${name}#${method}`, method),
			writable: true,
			configurable: true,
		});
	}
	return Object.assign(Class, facts.statics);
}
