// The method of a resource that disposes of it: the first that it has of those asked for.
type Key = typeof Symbol.dispose | typeof Symbol.asyncDispose;

export function disposeMethod(
	value: unknown,
	keys: readonly [Key, ...Key[]],
): { key: Key; call: () => unknown } {
	if ((typeof value !== 'object' && typeof value !== 'function') || value === null) {
		throw new TypeError('An object is expected with `using` declarations');
	}
	const resource = value as Partial<Record<Key, unknown>>;
	for (const key of keys) {
		const method = resource[key];
		if (method === undefined || method === null) continue;
		if (typeof method !== 'function') throw notCallable(key);
		return { key, call: () => method.call(value) as unknown };
	}
	throw notCallable(Symbol.dispose);
}

function notCallable(key: Key): TypeError {
	return new TypeError(`${String(key)} is not a function`);
}
