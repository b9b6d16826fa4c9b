// One of Node's tests, and what became of it.
export interface UpstreamTest {
	category: string;
	/** Relative to `test/`, such as `parallel/test-path.js`: its name in the lists. */
	name: string;
}

export interface TestResult {
	name: string;
	outcome: 'passed' | 'failed' | 'skipped' | 'timeout' | 'hung';
	/** The end of what it wrote. */
	output: string;
	ms: number;
}
