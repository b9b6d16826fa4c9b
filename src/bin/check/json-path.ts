// `items[0].title` -> the value there.

/** undefined where the path leads nowhere. */
export function jsonPath(value: unknown, path: string): unknown {
	let at = value;
	for (const key of path.split(/[.[\]]+/).filter((part) => part !== '')) {
		if (typeof at !== 'object' || at === null) return undefined;
		at = (at as Record<string, unknown>)[key];
	}
	return at;
}
