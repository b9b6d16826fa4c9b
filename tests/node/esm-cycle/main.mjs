// Modules that import each other: functions are there at once, constants when their line has run.
import { fromB } from './b.mjs';

export const fromA = 'a';
export function hoisted() {
	return 'hoisted';
}
console.log(fromB);
