// Turns one file operation into the function of the fs binding: written once, waited for in three ways.
// Stands for GetReqWrap, AsyncCall and SyncCallAndThrowOnError of src/node_file-inl.h: the request argument
// is an FSReqCallback (oncomplete), kUsePromises (a promise) or undefined (waits, throws).
import type { Environment } from '../environment.ts';
import type { Question } from './kernel-question.ts';

export interface FileOperation<Result> {
	/** libuv's name of the call, as errors show it. */
	syscall: string;
	/** Where in the arguments the request stands. */
	request: number;
	/** How many of the first arguments are paths that errors show. */
	paths: 0 | 1 | 2;
	/** Sees the arguments before anything else; throws Node's errors for bad ones. */
	validate?(args: unknown[]): void;
	ask(args: unknown[]): Question<Result>;
	/** The kernel's result as the binding gives it. `synchronous` results may share memory. */
	convert?(result: Result, args: unknown[], synchronous: boolean): unknown;
	/** Errors that are `undefined` instead (throwIfNoEntry: false). */
	forgives?(errno: number, args: unknown[], synchronous: boolean): boolean;
	/** Instead of the arguments, where errors show another path (mkdtemp). */
	shownPath?(args: unknown[]): string;
}

type FileFunction = (...args: unknown[]) => unknown;

/** What writeSync passes after the request: errors are put on it instead of thrown. */
interface ErrorContext {
	errno?: number;
	code?: string;
	syscall?: string;
}

/** What a request without an object of its own is shown as. */
class FSReqPromise {}

const NativePromise = Promise;
const decoder = new TextDecoder();

function shown(path: unknown): string {
	return path instanceof Uint8Array ? decoder.decode(path) : String(path);
}

export function fileOperation<Result>(
	environment: Environment,
	operation: FileOperation<Result>,
): FileFunction {
	const usePromises = environment.isolateSymbols['fs_use_promises_symbol'];

	function failure(errno: number, args: unknown[]): Error {
		const { syscall, paths, shownPath } = operation;
		if (shownPath) return environment.uvException(errno, syscall, shownPath(args));
		if (paths === 0) return environment.uvException(errno, syscall);
		if (paths === 1) return environment.uvException(errno, syscall, shown(args[0]));
		return environment.uvException(errno, syscall, shown(args[0]), shown(args[1]));
	}

	function convert(result: Result, args: unknown[], synchronous: boolean): unknown {
		return operation.convert ? operation.convert(result, args, synchronous) : result;
	}

	function waitFor(args: unknown[]): unknown {
		const { errno, result } = operation.ask(args).wait();
		if (errno >= 0) return convert(result, args, true);
		if (operation.forgives?.(errno, args, true)) return undefined;
		const error = failure(errno, args);
		const context = args[operation.request + 1];
		if (operation.syscall !== 'write' || typeof context !== 'object') throw error;
		const { code, syscall } = error as Error & ErrorContext;
		Object.assign(context as ErrorContext, { errno, code, syscall });
		return undefined;
	}

	function post(args: unknown[], done: (error: Error | null, result?: unknown) => void): void {
		const given = args[operation.request];
		const request = typeof given === 'object' && given !== null ? given : new FSReqPromise();
		environment.activeRequests.add(request);
		operation.ask(args).post((errno, result) => {
			environment.activeRequests.delete(request);
			if (errno >= 0) done(null, convert(result, args, false));
			else if (operation.forgives?.(errno, args, false)) done(null, undefined);
			else done(failure(errno, args));
		});
	}

	return function fileFunction(...args) {
		operation.validate?.(args);
		const request = args[operation.request];
		if (request === undefined) return waitFor(args);
		if (request === usePromises) {
			return new NativePromise((resolve, reject) => {
				post(args, (error, result) => (error ? reject(error) : resolve(result)));
			});
		}
		post(args, (error, result) => {
			const given = error ? [error] : result === undefined ? [null] : [null, result];
			environment.makeCallback(request as object, 'oncomplete', ...given);
		});
		return undefined;
	};
}
