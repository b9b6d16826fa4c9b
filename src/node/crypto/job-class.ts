// Makes the class of a crypto job: src/crypto/crypto_util.h (CryptoJob). A job does its work at once (run() gives
// [error, result]), or later in a turn of its own (`ondone`), or later for a promise (Web Crypto).
import type { Environment } from '../environment.ts';

export interface Work {
	/** Gives the result or throws. */
	now(): unknown;
	/** Off this thread or in slices; without it a later job does `now` in one turn. */
	later?(): Promise<unknown>;
}

const asynchronous = 0;
const synchronous = 1;

export type JobClass = new (mode: number, ...args: never[]) => object;

/** `prepare` checks the arguments after the mode, and throws what is wrong with them. */
export function jobClass(
	environment: Environment,
	name: string,
	prepare: (...args: never[]) => Work,
): JobClass {
	function finish(settle: () => void): void {
		environment.loop.enqueue(() => {
			environment.loop.requestEnded();
			settle();
		});
	}

	/** Runs the work off this turn and keeps the loop alive meanwhile. */
	function start(work: Work, done: (error: unknown, result?: unknown) => void): void {
		environment.loop.requestStarted();
		if (!work.later) {
			finish(() => {
				const [error, result] = attempt(work);
				done(error, result);
			});
			return;
		}
		work.later().then(
			(result) => finish(() => done(undefined, result)),
			(error: unknown) => finish(() => done(error)),
		);
	}

	class Job extends environment.AsyncWrap {
		readonly #mode: number;
		readonly #work: Work;

		constructor(mode: number, ...args: unknown[]) {
			super();
			this.#mode = mode;
			this.#work = prepare(...(args as never[]));
		}

		run(): unknown {
			if (this.#mode === synchronous) return attempt(this.#work);
			if (this.#mode === asynchronous) {
				start(this.#work, (error, result) => {
					environment.makeCallback(this, 'ondone', error, result);
				});
				return undefined;
			}
			return new Promise((resolve, reject) => {
				start(this.#work, (error, result) => {
					if (error === undefined) resolve(result);
					else reject(operationError(environment, error));
				});
			});
		}
	}
	Object.defineProperty(Job, 'name', { value: name });
	return Job;
}

function attempt(work: Work): [error: unknown, result: unknown] {
	try {
		return [undefined, work.now()];
	} catch (error) {
		return [error, undefined];
	}
}

function operationError(environment: Environment, cause: unknown): Error {
	const DomException = environment.perContextExports['DOMException'] as new (
		message: string,
		options: { name: string; cause: unknown },
	) => Error;
	const message = 'The operation failed for an operation-specific reason';
	return new DomException(message, { name: 'OperationError', cause });
}
