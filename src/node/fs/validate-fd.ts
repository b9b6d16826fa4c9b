// GetValidatedFd of src/node_file.cc: Node's own errors for what is not a descriptor.
import type { Environment } from '../environment.ts';

interface Validators {
	validateInteger(value: unknown, name: string, min: number, max: number): void;
}

const MAX_FD = 2 ** 31 - 1;

export function validateFd(environment: Environment, fd: unknown): void {
	if (typeof fd === 'number' && fd >= 0 && fd <= MAX_FD && Number.isInteger(fd)) return;
	const { validateInteger } = environment.requireBuiltin(
		'internal/validators',
	) as unknown as Validators;
	validateInteger(fd, 'fd', 0, MAX_FD);
}
