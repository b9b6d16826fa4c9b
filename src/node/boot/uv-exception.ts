// Stands for node::UVException (src/api/exceptions.cc).
import type { Facts } from '../facts/facts.ts';

/** `errno` is negative. */
export function uvException(
	errorMap: Facts['errorMap'],
	errno: number,
	syscall: string,
	path?: string,
	dest?: string,
): Error {
	const [code, text] = errorMap.find(([number]) => number === errno)?.[1] ?? [
		`Unknown system error ${errno}`,
		`Unknown system error ${errno}`,
	];
	let message = `${code}: ${text}, ${syscall}`;
	if (path !== undefined) message += ` '${path}'`;
	if (dest !== undefined) message += ` -> '${dest}'`;
	const error = Object.assign(new Error(message), { errno, code, syscall });
	if (path !== undefined) Object.assign(error, { path });
	if (dest !== undefined) Object.assign(error, { dest });
	return error;
}
