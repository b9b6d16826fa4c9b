// Stands for errors::TriggerUncaughtException and ReportFatalException (src/node_errors.cc).
import type { Thrown } from '../engine/throw-watch.ts';
import { typeChecks } from '../values/type-checks.ts';
import { errorSource } from './error-source.ts';
import type { ProcessEnvironment } from './process-environment.ts';

const noHandler = 6;
const exceptionInHandler = 7;

/** Returns if a handler of the program took the error; else the process ends. */
export function reportUncaught(
	environment: ProcessEnvironment,
	thrown: Thrown,
	fromPromise: boolean,
): void {
	const { process, loop } = environment;
	environment.engine.adopt(thrown.error);
	const fatal = process['_fatalException'];
	if (typeof fatal !== 'function') {
		printFatal(environment, thrown);
		environment.exit(noHandler);
	}
	let handled: unknown;
	const second = loop.watch(() => {
		handled = fatal.call(process, thrown.error, fromPromise);
	});
	if (second) {
		printFatal(environment, second);
		environment.exit(exceptionInHandler);
	}
	if (handled !== false) return;
	printFatal(environment, thrown);
	environment.exit(typeof process.exitCode === 'number' ? process.exitCode : 1);
}

function printFatal(environment: ProcessEnvironment, thrown: Thrown): void {
	const { error } = thrown;
	let text = appendSource(environment, thrown);
	const { arrow_message_private_symbol: arrow, decorated_private_symbol: decorated } =
		environment.privateSymbols as Record<string, symbol>;
	const trace = traceOf(environment, error);
	if (trace) {
		const fields = Object(error) as Record<symbol, unknown>;
		const source = arrow && fields[arrow];
		const isDecorated = decorated !== undefined && fields[decorated] === true;
		if (typeof source === 'string' && !isDecorated) text += `${source}\n`;
		text += `${trace}\n`;
	} else {
		text += `${plainText(error)}\n`;
		text += '(Use `node --trace-uncaught ...` to show where the exception was thrown)\n';
	}
	environment.writeError(`${text}\nNode.js ${environment.facts.version}\n`);
}

/** AppendExceptionLine: remembered with an error, printed at once for any other value. */
function appendSource(environment: ProcessEnvironment, thrown: Thrown): string {
	const { error } = thrown;
	const { arrow_message_private_symbol: arrow } = environment.privateSymbols;
	if (!arrow) return '';
	const isObject = typeof error === 'object' && error !== null;
	if (isObject && typeof (error as Record<symbol, unknown>)[arrow] === 'string') return '';
	const source = errorSource(environment, thrown);
	if (source === undefined) return '';
	if (!typeChecks.isNativeError(error)) return `\n${source}`;
	Object.defineProperty(error, arrow, { value: source, writable: true, configurable: true });
	return '';
}

function traceOf(environment: ProcessEnvironment, error: unknown): string | undefined {
	if (typeof error !== 'object' && typeof error !== 'function') return undefined;
	if (error === null) return undefined;
	const [before, after] = environment.errorHooks.enhancers ?? [];
	let trace: unknown;
	const failed = environment.loop.watch(() => {
		before?.(error);
		trace = after?.(error);
	});
	if (failed) trace = (error as { stack?: unknown }).stack;
	return typeof trace === 'string' && trace !== '' ? trace : undefined;
}

function plainText(error: unknown): string {
	try {
		const { name, message } = Object(error) as { name?: unknown; message?: unknown };
		if (name !== undefined && message !== undefined) return `${String(name)}: ${String(message)}`;
		return String(error);
	} catch {
		return '<toString() threw exception>';
	}
}
