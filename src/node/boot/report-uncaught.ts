// Stands for errors::TriggerUncaughtException and ReportFatalException (src/node_errors.cc).
import type { ProcessEnvironment } from './process-environment.ts';

const exceptionInFatalHandler = 7;

export function reportUncaught(
	environment: ProcessEnvironment,
	error: unknown,
	fromPromise: boolean,
): void {
	const fatal = environment.process['_fatalException'];
	if (typeof fatal !== 'function') {
		printFatal(environment, error);
		environment.exit(6);
	}
	let handled: unknown;
	try {
		handled = fatal.call(environment.process, error, fromPromise);
	} catch (second) {
		printFatal(environment, second);
		environment.exit(exceptionInFatalHandler);
	}
	if (handled !== false) return;
	printFatal(environment, error);
	const { exitCode } = environment.process;
	environment.exit(typeof exitCode === 'number' ? exitCode : 1);
}

function printFatal(environment: ProcessEnvironment, error: unknown): void {
	const stack =
		typeof error === 'object' && error !== null && 'stack' in error ? error.stack : undefined;
	environment.writeError(`${String(stack ?? error)}\n\nNode.js ${environment.facts.version}\n`);
}
