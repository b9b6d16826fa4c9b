// V8's additions to Error, which Node has in every engine.
interface ErrorConstructor {
	prepareStackTrace?: unknown;
	stackTraceLimit: number;
	captureStackTrace(target: object, above?: unknown): void;
}
