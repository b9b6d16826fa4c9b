// util.getCallSites: where the callers are, as plain objects.
import type { NativeCallSite } from './call-site.ts';

export interface PlainCallSite {
	functionName: string;
	scriptId: string;
	scriptName: string;
	lineNumber: number;
	columnNumber: number;
	/** Older name of columnNumber. */
	column: number;
}

/** The frame that called the binding's function comes first. */
export function callSites(count: number): PlainCallSite[] {
	const { prepareStackTrace, stackTraceLimit } = Error;
	try {
		// Frames of the runtime are there too, but not shown.
		Error.stackTraceLimit = count + 10;
		Error.prepareStackTrace = (_: unknown, sites: unknown) => sites;
		const sites = new Error('call sites').stack as unknown as NativeCallSite[];
		return sites.slice(0, count).map(plain);
	} finally {
		Error.prepareStackTrace = prepareStackTrace;
		Error.stackTraceLimit = stackTraceLimit;
	}
}

function plain(site: NativeCallSite): PlainCallSite {
	const column = site.getColumnNumber() ?? 0;
	return {
		functionName: site.getFunctionName() ?? '',
		scriptId: '0',
		scriptName: site.getFileName() ?? '',
		lineNumber: site.getLineNumber() ?? 0,
		columnNumber: column,
		column,
	};
}
