// Names of error numbers: `errnoName(-2) === 'ENOENT'`.
import { errno } from './errno.ts';

const names = new Map<number, string>();
for (const [name, number] of Object.entries(errno)) {
	// EAGAIN and ENOTSUP have second names; the first is the one Node prints.
	if (!names.has(number)) names.set(number, name);
}

/** `number` is negative. Unknown ones are named as libuv does. */
export function errnoName(number: number): string {
	return names.get(number) ?? `Unknown system error ${number}`;
}
