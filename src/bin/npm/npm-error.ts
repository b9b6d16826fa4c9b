// npm gives up: each line is printed after `npm error`.
export class NpmError extends Error {
	readonly lines: readonly string[];
	readonly status: number;

	constructor(lines: readonly string[], status = 1) {
		super(lines.join('\n'));
		this.name = 'NpmError';
		this.lines = lines;
		this.status = status;
	}
}
