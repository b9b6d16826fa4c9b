// What an author got wrong in a pack: where, what, and what to do about it.

export class PackError extends Error {
	/** What is wrong, without the place. */
	readonly problem: string;
	/** Path inside the pack. */
	readonly file: string;
	/** 1-based, if it is about one line. */
	readonly line: number | undefined;
	readonly suggestion: string | undefined;

	constructor(
		file: string,
		message: string,
		options: { line?: number | undefined; suggestion?: string | undefined } = {},
	) {
		const place = options.line === undefined ? file : `${file}:${options.line}`;
		super(`${place}: ${message}${options.suggestion ? ` ${options.suggestion}` : ''}`);
		this.name = 'PackError';
		this.problem = message;
		this.file = file;
		this.line = options.line;
		this.suggestion = options.suggestion;
	}
}
