// V8's longest string: what gets longer is an error in Node (src/string_bytes.cc), whatever this engine could make.
import type { Environment } from '../environment.ts';

const longest = 0x1fffffe8;

export function checkStringLength(environment: Environment, length: number): void {
	if (length <= longest) return;
	const message = `Cannot create a string longer than 0x${longest.toString(16)} characters`;
	throw environment.nodeError('ERR_STRING_TOO_LONG', message);
}
