// What runs tests: the container, or the real Node. Types only.
import type { TestResult } from './upstream-test.ts';

export interface Engine {
	/** @param slot which of the tests that run at the same time; each has its own scratch folder */
	run(name: string, slot: number): Promise<TestResult>;
	close(): Promise<void>;
}
