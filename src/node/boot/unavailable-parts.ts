// The classes and functions of a binding that nothing here implements: they exist, because lib takes them when it
// loads, and say so when they are used.
import type { Binding, Environment } from '../environment.ts';

/** `area`: the public module. `reasons`: one sentence by name; `otherwise` for all others. */
export function unavailableParts(
	environment: Environment,
	base: Binding,
	area: string,
	otherwise: string,
	reasons: Readonly<Record<string, string>> = {},
): Binding {
	const parts: Binding = {};
	for (const [name, value] of Object.entries(base)) {
		if (typeof value !== 'function') continue;
		const fail = (): Error =>
			environment.unavailable(`${area}: ${name}`, reasons[name] ?? otherwise);
		const Part = class {
			constructor() {
				throw fail();
			}
		};
		const part = (): never => {
			throw fail();
		};
		const isClass = /^[A-Z]/.test(name);
		parts[name] = Object.defineProperty(isClass ? Part : part, 'name', { value: name });
	}
	return parts;
}
