// The commands that work on the shell itself; all others are programs, though many run in its process.
import type { Builtin } from './builtin.ts';
import { cd } from './builtins/cd.ts';
import { control } from './builtins/control.ts';
import { names } from './builtins/names.ts';
import { session } from './builtins/session.ts';
import { variables } from './builtins/variables.ts';

export const builtins: Readonly<Record<string, Builtin | undefined>> = {
	cd,
	...control,
	...names,
	...session,
	...variables,
};
