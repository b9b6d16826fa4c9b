// Stands for src/node_symbols.cc: the symbols that lib and the bindings share.
import type { BindingFactory } from '../environment.ts';

export const symbols: BindingFactory = (environment, base) => ({
	...base,
	...environment.isolateSymbols,
});
