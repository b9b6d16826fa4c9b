// util.types tells kinds of objects by their slots.
const { types, inspect } = require('node:util');
const values = {
	date: new Date(0), regexp: /x/, map: new Map(), set: new Set(), weakmap: new WeakMap(), weakset: new WeakSet(),
	promise: Promise.resolve(), proxy: new Proxy({}, {}), args: (function () { return arguments; })(), error: new TypeError('x'),
	fakeDate: Object.create(Date.prototype), fakePromise: { then() {} }, symbol: Object(Symbol('s')), bigint: Object(1n), number: Object(1), string: Object('x'), boolean: Object(true),
	buffer: new ArrayBuffer(1), shared: new SharedArrayBuffer(1), view: new DataView(new ArrayBuffer(1)), typed: new Uint8Array(1), mapIterator: new Map().entries(), setIterator: new Set().values(),
	generator: (function* () {})(), generatorFunction: function* () {}, asyncFunction: async () => {}, asyncGenerator: async function* () {}, plain: {}, array: [], nul: null, prototype: Map.prototype,
};
for (const [name, value] of Object.entries(values)) {
	console.log(name, Object.keys(types).filter((check) => check.startsWith('is') && types[check](value)).join(' '));
}
