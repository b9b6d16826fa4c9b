// Stands for src/node_constants.cc: names that no program can give another value.
import type { BindingFactory } from '../environment.ts';

export const constants: BindingFactory = (_, base) => readOnly(base);

function readOnly<Names extends object>(names: Names): Names {
	for (const [name, value] of Object.entries(names)) {
		if (typeof value === 'object' && value !== null) readOnly(value as object);
		else Object.defineProperty(names, name, { writable: false, configurable: false });
	}
	return Object.setPrototypeOf(names, null) as Names;
}
