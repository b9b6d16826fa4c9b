// Asks program/run-tests.ts and hears its answers, wherever it runs. A program that does not answer in time is hung: whoever
// made it has to make a new one.
import type { TestRequest } from './test-request.ts';
import type { TestResult } from './upstream-test.ts';

/** The program ends a test itself when its time is up; beyond this, it cannot. */
const GRACE_MS = 15_000;

export class Requests {
	/** Whether it stopped answering. */
	hung = false;
	readonly ready: Promise<void>;
	readonly #send: (text: string) => void;
	readonly #waiting = new Map<string, (result: TestResult) => void>();
	#rest = '';
	#isReady: () => void = () => undefined;

	constructor(send: (text: string) => void) {
		this.#send = send;
		this.ready = new Promise((resolve) => (this.#isReady = resolve));
	}

	take(text: string): void {
		const lines = (this.#rest + text).split('\n');
		this.#rest = lines.pop() ?? '';
		for (const line of lines) this.#line(line.trimEnd());
	}

	ask(request: TestRequest): Promise<TestResult> {
		const { name, timeoutMs } = request;
		return new Promise((resolve) => {
			const timer = setTimeout(() => this.fail(`${name} did not end`), timeoutMs + GRACE_MS);
			this.#waiting.set(name, (result) => {
				clearTimeout(timer);
				this.#waiting.delete(name);
				resolve(result);
			});
			this.#send(`${Buffer.from(JSON.stringify(request)).toString('base64')}\n`);
		});
	}

	/** Nothing more will be heard. */
	fail(why: string): void {
		this.hung = true;
		for (const [name, resolve] of this.#waiting) {
			resolve({ name, outcome: 'hung', output: `[${why}]`, ms: 0 });
		}
	}

	#line(line: string): void {
		if (line === '=ready') return this.#isReady();
		if (!line.startsWith('=')) return console.error(line);
		const text = Buffer.from(line.slice(1), 'base64').toString();
		const result = JSON.parse(text) as TestResult;
		this.#waiting.get(result.name)?.(result);
	}
}
