// Stands for src/node_cjs_lexer.cc: the export names of a CommonJS module, found without running it.
import { parse } from 'cjs-module-lexer';
import type { Binding, Environment } from '../environment.ts';

export function cjs_lexer(_environment: Environment, base: Binding): Binding {
	return Object.assign(base, {
		parse(source: string): [Set<string>, string[]] {
			try {
				const { exports, reexports } = parse(source);
				return [new Set(exports), reexports];
			} catch (error) {
				// Source that is no CommonJS has no names; what is wrong with it shows when it is compiled.
				if (error instanceof Error) return [new Set(), []];
				throw error;
			}
		},
	});
}
