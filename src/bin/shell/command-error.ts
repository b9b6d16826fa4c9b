// A command gives up: `NAME: MESSAGE` on stderr, and this exit status.
export class CommandError extends Error {
	readonly status: number;

	constructor(message: string, status = 1) {
		super(message);
		this.name = 'CommandError';
		this.status = status;
	}
}
