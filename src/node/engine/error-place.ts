// Where an error was made, as its first frame says. Its stack must not have been read before.
import type { NativeCallSite } from './call-site.ts';

export interface ErrorPlace {
	file: string;
	/** From 1. */
	line: number;
	/** From 1. */
	column: number;
}

const frame = /^\s+at (?:.* \()?((?:node:|file:|\/|\[).*?):(\d+):(\d+)\)?$/m;

export function errorPlace(error: unknown): ErrorPlace | undefined {
	const { prepareStackTrace } = Error;
	let stack: unknown;
	try {
		Error.prepareStackTrace = (_: unknown, sites: unknown) => sites;
		({ stack } = Object(error) as { stack?: unknown });
	} finally {
		Error.prepareStackTrace = prepareStackTrace;
	}
	return Array.isArray(stack) ? ofSite(stack[0] as NativeCallSite | undefined) : ofText(stack);
}

function ofSite(site: NativeCallSite | undefined): ErrorPlace | undefined {
	const file = site?.getFileName();
	if (!site || !file) return undefined;
	return { file, line: site.getLineNumber() ?? 1, column: site.getColumnNumber() ?? 1 };
}

/** Engines without V8's API have rendered it when it was made. */
function ofText(stack: unknown): ErrorPlace | undefined {
	const [, file, line, column] = (typeof stack === 'string' && frame.exec(stack)) || [];
	return file === undefined ? undefined : { file, line: Number(line), column: Number(column) };
}
