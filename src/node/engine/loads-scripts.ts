// Whether evaluated code must be loaded as a script of its own for its frames to have a place: WebKit leaves out file
// and line of what went through `eval`, `//# sourceURL` or not. To be asked before Error is replaced.
export function loadsScripts(): boolean {
	const evaluate = eval;
	const { stack } = evaluate("new Error('probe')\n//# sourceURL=slipway-probe.js") as Error;
	return typeof stack === 'string' && !stack.includes('slipway-probe.js');
}
