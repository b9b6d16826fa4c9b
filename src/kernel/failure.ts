// Thrown inside the kernel when a call fails; its caller is answered with the errno.
import { errnoName } from './errno-name.ts';

export class Failure extends Error {
	override readonly name = 'Failure';
	/** Negative. */
	readonly errno: number;

	constructor(errno: number) {
		super(errnoName(errno));
		this.errno = errno;
	}
}
