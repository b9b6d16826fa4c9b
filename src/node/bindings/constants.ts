// Stands for src/node_constants.cc: names that no program can give another value.
import type { BindingFactory } from '../environment.ts';

export const constants: BindingFactory = (_, base) => readOnly(base);

/** A new object: to change hundreds of properties of one takes an engine 10 ms, and each process does it. */
function readOnly<Names extends object>(names: Names): Names {
	const made = Object.create(null) as Names;
	for (const [name, value] of Object.entries(names)) {
		const isGroup = typeof value === 'object' && value !== null;
		Object.defineProperty(made, name, {
			value: isGroup ? readOnly(value as object) : value,
			enumerable: true,
			writable: isGroup,
			configurable: isGroup,
		});
	}
	return made;
}
