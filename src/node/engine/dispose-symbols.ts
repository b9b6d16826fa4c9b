// Explicit resource management: WebKit has neither symbol, and Node's classes are keyed by them.
export function disposeSymbols(): void {
	for (const name of ['dispose', 'asyncDispose']) {
		if (name in Symbol) continue;
		Object.defineProperty(Symbol, name, { value: Symbol(`Symbol.${name}`) });
	}
}
