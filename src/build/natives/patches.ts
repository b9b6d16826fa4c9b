// The few places where Node's lib must know where it runs. A browser drains microtasks only between macrotasks: the
// loops over timers and immediates run one callback and return, and the event loop calls again. And there is one
// realm only: nobody gets an untouched RegExp from another.
export interface Patch {
	find: RegExp;
	replace: string;
}

export const patches: Readonly<Record<string, readonly Patch[]>> = {
	'internal/timers': [
		{
			find: /if \(ranAtLeastOneList\)\s*runNextTicks\(\);\s*else\s*ranAtLeastOneList = true;/,
			replace: `if (ranAtLeastOneList) {
        nextExpiry = list.expiry;
        return timeoutInfo[0] > 0 ? nextExpiry : -nextExpiry;
      }
      ranAtLeastOneList = true;`,
		},
		{
			find: /if \(ranAtLeastOneTimer\)\s*runNextTicks\(\);\s*else\s*ranAtLeastOneTimer = true;/,
			replace: 'if (ranAtLeastOneTimer) return;\n      ranAtLeastOneTimer = true;',
		},
		{
			find: /function processImmediate\(\) \{/,
			replace: 'let interrupted;\n  function processImmediate() {',
		},
		// A cleared immediate is skipped by its predecessor's link, so the predecessor must survive the return.
		{
			find: /let prevImmediate;/,
			replace: 'let prevImmediate = interrupted;\n    interrupted = undefined;',
		},
		{
			find: /if \(ranAtLeastOneImmediate\)\s*runNextTicks\(\);\s*else\s*ranAtLeastOneImmediate = true;/,
			replace: `if (ranAtLeastOneImmediate) {
        interrupted = prevImmediate;
        outstandingQueue.head = immediate;
        return;
      }
      ranAtLeastOneImmediate = true;`,
		},
	],
	// They load, and their bindings say why they cannot be used: tools require them before they know.
	inspector: [{ find: /if \(!hasInspector\)/, replace: 'if (hasInspector === undefined)' }],
	trace_events: [{ find: /if \(!hasTracing \|\|/, replace: 'if (' }],
	// Firefox keeps `stack` on Error.prototype.
	'internal/process/promises': [
		{
			find: /ObjectPrototypeHasOwnProperty\(obj, 'stack'\)/,
			replace: `(ObjectPrototypeHasOwnProperty(obj, 'stack') ||
          primordials.FunctionPrototypeSymbolHasInstance(primordials.Error, obj))`,
		},
	],
	// `import 'node:http'` would load undici, for three exports that hardly anybody names.
	'internal/bootstrap/realm': [
		{
			find: /this\.module\.setExport\(exportName,\s*getOwn\(this\.exports, exportName, this\.exports\)\);/,
			replace: 'this.module.setBuiltinExport(exportName, this.exports, getOwn);',
		},
	],
	'internal/util': [
		{
			find: /internalGlobal = runInNewContext\('this', undefined, \{ contextName: 'internal' \}\);/,
			replace: 'internalGlobal = { RegExp: primordials.RegExp };',
		},
	],
};
