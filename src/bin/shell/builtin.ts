// A command that works on the shell itself.
import type { Executor } from './executor.ts';
import type { Io } from './io.ts';

export type Builtin = (io: Io, shell: Executor) => Promise<number> | number;
