// What of Node a browser cannot have. It loads where other modules need it, and throws
// ERR_FEATURE_UNAVAILABLE_ON_PLATFORM with one sentence when it is used. src/node/README.md lists this table.
export interface UnavailableFeature {
	/** How Node's documentation calls it. */
	feature: string;
	/** One sentence: why not, and what to do instead. */
	why: string;
	/** JavaScript that uses it: throws, or rejects. */
	use: string;
}

export const unavailableFeatures = {
	inspector: {
		feature: 'The inspector',
		why: "use the browser's developer tools instead.",
		use: `new (require('node:inspector').Session)().connect()`,
	},
	traceEvents: {
		feature: 'trace_events',
		why: 'no tracing agent runs in a worker.',
		use: `require('node:trace_events').createTracing({ categories: ['node'] })`,
	},
	http2: {
		feature: 'HTTP/2',
		why: 'browsers speak it themselves and hand out neither streams nor frames.',
		use: `require('node:http2').createServer().emit('connection', new (require('node:stream').Duplex)({ read() {} }))`,
	},
	tls: {
		feature: 'tls',
		why: 'encrypted sockets need certificates and networks that a browser does not give.',
		use: `require('node:tls').createServer({})`,
	},
	wasi: {
		feature: 'node:wasi',
		why: 'it would have to hand out system calls that wait in the middle of wasm code.',
		use: `new (require('node:wasi').WASI)({ version: 'preview1' })`,
	},
	report: {
		feature: 'A diagnostic report',
		why: 'a browser shows no native stack or heap.',
		use: 'process.report.getReport()',
	},
	heapSnapshot: {
		feature: 'A heap snapshot',
		why: 'only developer tools can take one.',
		use: `require('node:v8').getHeapSnapshot()`,
	},
	queryObjects: {
		feature: 'v8.queryObjects()',
		why: 'a browser does not show its heap.',
		use: `require('node:v8').queryObjects(Object)`,
	},
	addon: {
		feature: 'A native addon',
		why: 'it is machine code for an operating system.',
		use: `process.dlopen({ exports: {} }, '/tmp/addon.node')`,
	},
	execve: {
		feature: 'process.execve',
		why: 'a worker cannot become another program.',
		use: `process.execve('/bin/true')`,
	},
} as const satisfies Record<string, UnavailableFeature>;

export type UnavailableName = keyof typeof unavailableFeatures;
