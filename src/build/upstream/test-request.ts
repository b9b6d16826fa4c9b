// What the program that runs tests reads and writes, one JSON line each (behind a mark on a terminal, in base64).
export interface TestRequest {
	name: string;
	/** The file to run, relative to `cwd`. */
	file: string;
	cwd: string;
	/** A folder that the test may fill. */
	scratch: string;
	timeoutMs: number;
}
