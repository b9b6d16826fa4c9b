// V8's private symbols, which no reflection shows. Here they are ordinary symbols that the two functions which list
// symbols leave out.
export function privateSymbols(
	names: readonly (readonly [name: string, description: string])[],
): Record<string, symbol> {
	const symbols: Record<string, symbol> = {};
	for (const [name, description] of names) symbols[name] = Symbol(description);
	const hidden = new Set<PropertyKey>(Object.values(symbols));
	const shown = (keys: PropertyKey[]): PropertyKey[] =>
		keys.some((key) => hidden.has(key)) ? keys.filter((key) => !hidden.has(key)) : keys;
	const { getOwnPropertySymbols } = Object;
	const { ownKeys } = Reflect;
	replace(Object, {
		getOwnPropertySymbols(value: object) {
			return shown(getOwnPropertySymbols(value));
		},
	});
	replace(Reflect, {
		ownKeys(value: object) {
			return shown(ownKeys(value));
		},
	});
	return symbols;
}

function replace(owner: object, functions: Record<string, unknown>): void {
	for (const [name, value] of Object.entries(functions)) {
		Object.defineProperty(owner, name, { value, writable: true, configurable: true });
	}
}
