// Callbacks that lib registers with the errors binding.
export interface ErrorHooks {
	/** lib/internal/errors.js: prepareStackTraceCallback(globalThis, error, callSites). */
	prepareStackTrace?: (scope: object, error: unknown, callSites: unknown[]) => unknown;
	/** Before and after the inspector is told of a fatal error; the second decorates `stack`. */
	enhancers?: [before: (error: Error) => void, after: (error: Error) => void];
	sourceMapSource?: (file: string, line: number, column: number) => string | undefined;
	sourceMaps?: boolean;
}
