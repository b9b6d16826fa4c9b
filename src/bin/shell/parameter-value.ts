// The value of `$name`, also for the special ones (POSIX 2.5.2).
import type { ShellState } from './shell-state.ts';

/** Undefined when unset. `$@` and `$*` are joined by spaces. */
export function parameterValue(state: ShellState, name: string): string | undefined {
	switch (name) {
		case '?':
			return String(state.status);
		case '$':
			return String(process.pid);
		case '!':
			return state.lastBackground === undefined ? undefined : String(state.lastBackground);
		case '#':
			return String(state.parameters.length);
		case '-':
			return [...state.options].join('') + (state.interactive ? 'i' : '');
		case '@':
		case '*':
			return state.parameters.join(' ');
		case '0':
			return state.name;
		case 'PWD':
			return state.cwd;
		case 'RANDOM':
			return String(Math.floor(Math.random() * 32768));
		default:
			return /^\d+$/.test(name) ? state.parameters[Number(name) - 1] : state.variables.get(name);
	}
}
