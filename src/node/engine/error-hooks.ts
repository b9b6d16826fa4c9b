// Callbacks that lib registers with the errors binding.
export interface ErrorHooks {
	/** lib/internal/errors.js: prepareStackTraceCallback(globalThis, error, callSites). */
	prepareStackTrace?: (scope: object, error: unknown, callSites: unknown[]) => unknown;
	/** Before and after the inspector is told of a fatal error; the second gives the text to print. */
	enhancers?: [before: (error: object) => unknown, after: (error: object) => unknown];
	sourceMapSource?: (file: string, line: number, column: number) => string | undefined;
	sourceMaps?: boolean;
}
