// GetValidFileMode of src/node_file.cc: the mode of access and copyFile. Nothing given is 0.
import type { Environment } from '../environment.ts';

/** Changes `args[index]`, or throws. */
export function validateFileMode(environment: Environment, args: unknown[], index: number): void {
	args[index] ??= 0;
	const mode = args[index];
	if (typeof mode !== 'number' || !Number.isInteger(mode)) {
		const message = 'mode must be int32 or null/undefined';
		throw environment.nodeError('ERR_INVALID_ARG_TYPE', message, TypeError);
	}
	if (mode >= 0 && mode <= 7) return;
	throw environment.nodeError('ERR_OUT_OF_RANGE', 'mode is out of range: >= 0 && <= 7', RangeError);
}
