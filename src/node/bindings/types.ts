// Stands for src/node_types.cc: what kind of object a value is, whatever its prototype says.
import type { BindingFactory } from '../environment.ts';
import { typeChecks } from '../values/type-checks.ts';

export const types: BindingFactory = ({ proxies, moduleNamespaces }, base) => {
	const { isDataView: _, ...checks } = typeChecks;
	/** A proxy has no slots of its own kind, but its prototype may say otherwise. */
	const isPromise = (value: unknown): boolean =>
		checks.isPromise(value) && !proxies.has(value as object);
	return {
		...base,
		...checks,
		isPromise,
		isProxy: (value: unknown) =>
			((typeof value === 'object' && value !== null) || typeof value === 'function') &&
			proxies.has(value),
		isModuleNamespaceObject: (value: unknown) =>
			typeof value === 'object' && value !== null && moduleNamespaces.has(value),
	};
};
