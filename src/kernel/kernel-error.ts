// What a promised kernel call rejects with; the caller makes Node's own error of it.
import { errnoName } from './errno-name.ts';

export class KernelError extends Error {
	override readonly name = 'KernelError';
	/** Negative. */
	readonly errno: number;
	/** 'ENOENT' */
	readonly code: string;
	readonly syscall: string;

	constructor(errno: number, syscall: string) {
		const code = errnoName(errno);
		super(`${code}: ${syscall}`);
		this.errno = errno;
		this.code = code;
		this.syscall = syscall;
	}
}
