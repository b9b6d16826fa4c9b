// The mode of a new file or directory: what the caller asked for without the bits of process.umask().
import type { Environment } from '../environment.ts';

export function creationMode(environment: Environment, mode: unknown): number {
	const { umask } = environment.internalBinding('process_methods') as { umask(): number };
	return Number(mode) & ~umask() & 0o7777;
}
