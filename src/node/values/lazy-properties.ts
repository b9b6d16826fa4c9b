// DefineLazyProperties of src/node_util.cc: properties that load a module when they are first read.
export function lazyProperties(
	target: object,
	keys: readonly string[],
	enumerable: boolean,
	load: (key: string) => unknown,
): void {
	for (const key of keys) {
		const define = (value: unknown): void => {
			Object.defineProperty(target, key, { value, enumerable, writable: true, configurable: true });
		};
		const accessors = {
			get [key](): unknown {
				const value = load(key);
				define(value);
				return value;
			},
			set [key](value: unknown) {
				define(value);
			},
		};
		const { get, set } = Object.getOwnPropertyDescriptor(accessors, key) ?? {};
		// lib and tests look at the accessors' names, which have no `get `.
		for (const accessor of [get, set]) {
			if (accessor) Object.defineProperty(accessor, 'name', { value: key, configurable: true });
		}
		Object.defineProperty(target, key, {
			...(get && { get }),
			...(set && { set }),
			enumerable,
			configurable: true,
		});
	}
}
