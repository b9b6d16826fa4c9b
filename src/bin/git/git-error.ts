// What git says when it can't: `fatal: ...` and exit code 128, `error: ...` and 1, or a usage message and 129.

export class GitError extends Error {
	readonly code: number;
	readonly prefix: string;

	constructor(
		message: string,
		{ code = 128, prefix = 'fatal: ' }: { code?: number; prefix?: string } = {},
	) {
		super(message);
		this.name = 'GitError';
		this.code = code;
		this.prefix = prefix;
	}
}
