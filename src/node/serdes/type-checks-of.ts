// TypeChecks by way of the `types` binding, which has the engine's tricks.
import type { Environment } from '../environment.ts';
import type { TypeChecks } from './type-checks.ts';

const UNCLONEABLE = [
	'isPromise',
	'isProxy',
	'isWeakMap',
	'isWeakSet',
	'isGeneratorObject',
	'isMapIterator',
	'isSetIterator',
	'isModuleNamespaceObject',
	'isExternal',
];

const typedArrayName = Object.getOwnPropertyDescriptor(
	Object.getPrototypeOf(Uint8Array.prototype) as object,
	Symbol.toStringTag,
)?.get;

type Check = (value: object) => boolean;

export function typeChecksOf(environment: Environment): TypeChecks {
	const types = environment.internalBinding('types') as Record<string, Check>;
	const uncloneable = UNCLONEABLE.map((name) => types[name]).filter((check) => check !== undefined);
	return {
		...(types as unknown as TypeChecks),
		isUncloneable: (value) =>
			typeof value === 'function' ||
			value instanceof WeakRef ||
			uncloneable.some((check) => check(value)),
		viewName: (view) => (typedArrayName?.call(view) as string | undefined) ?? 'DataView',
	};
}
