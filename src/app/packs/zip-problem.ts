// What is wrong with a zip: in the whole, or with one file of it.
export class ZipProblem extends Error {
	/** Undefined: it is about the zip itself. */
	readonly path: string | undefined;

	constructor(message: string, path?: string) {
		super(message);
		this.name = 'ZipProblem';
		this.path = path;
	}
}
