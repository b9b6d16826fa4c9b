// Stands for the binding of src/node_errors.cc.
import { errorPlace } from '../engine/error-place.ts';
import type { BindingFactory, Environment } from '../environment.ts';

export const errors: BindingFactory = (environment, base) => ({
	...base,
	setPrepareStackTraceCallback(
		callback: NonNullable<typeof environment.errorHooks.prepareStackTrace>,
	) {
		environment.errorHooks.prepareStackTrace = callback;
	},
	setEnhanceStackForFatalException(
		beforeInspector: (error: object) => unknown,
		afterInspector: (error: object) => unknown,
	) {
		environment.errorHooks.enhancers = [beforeInspector, afterInspector];
	},
	setGetSourceMapErrorSource(callback: NonNullable<typeof environment.errorHooks.sourceMapSource>) {
		environment.errorHooks.sourceMapSource = callback;
	},
	setSourceMapsEnabled(enabled: boolean) {
		environment.errorHooks.sourceMaps = enabled;
	},
	setMaybeCacheGeneratedSourceMap() {},
	noSideEffectsToString,
	triggerUncaughtException: (error: unknown, fromPromise: boolean) =>
		environment.triggerUncaughtException(error, fromPromise),
	getErrorSourcePositions: (error: unknown) => positions(environment, error),
});

/** What lib cuts the failed expression of an assertion out of; no source, no expression. */
function positions(environment: Environment, error: unknown): object {
	const place = errorPlace(error);
	const source = place && environment.sourceLine(place.file, place.line, place.column);
	return {
		sourceLine: source?.text ?? '',
		scriptResourceName: place?.file ?? '',
		lineNumber: place?.line ?? 0,
		startColumn: (source?.column ?? 1) - 1,
	};
}

/** v8::Value::ToDetailString for what `String()` could run code of. */
function noSideEffectsToString(value: unknown): string {
	if (typeof value === 'symbol') return value.toString();
	if (typeof value === 'function') return Function.prototype.toString.call(value);
	if (typeof value !== 'object' || value === null) return String(value);
	if (value instanceof Error) return Error.prototype.toString.call(value);
	const { constructor } = value as { constructor?: { name?: unknown } };
	return `#<${typeof constructor?.name === 'string' ? constructor.name : 'Object'}>`;
}
