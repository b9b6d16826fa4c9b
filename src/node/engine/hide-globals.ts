// Names that the worker's scope inherits and that cannot be taken away (Chromium's TEMPORARY, PERSISTENT): without a
// value, and no list of the scope's own names has them.
export function hideGlobals(scope: object, hidden: ReadonlySet<PropertyKey>): void {
	if (hidden.size === 0) return;
	for (const key of hidden) {
		Object.defineProperty(scope, key, { value: undefined, writable: true, configurable: true });
	}
	const { getOwnPropertyNames } = Object;
	const { ownKeys } = Reflect;
	const shown = <Key extends PropertyKey>(object: unknown, keys: Key[]): Key[] =>
		object === scope ? keys.filter((key) => !hidden.has(key)) : keys;
	replace(Object, {
		getOwnPropertyNames(value: object) {
			return shown(value, getOwnPropertyNames(value));
		},
	});
	replace(Reflect, {
		ownKeys(value: object) {
			return shown(value, ownKeys(value));
		},
	});
}

function replace(owner: object, functions: Record<string, unknown>): void {
	for (const [name, value] of Object.entries(functions)) {
		Object.defineProperty(owner, name, { value, writable: true, configurable: true });
	}
}
