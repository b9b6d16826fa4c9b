// structuredClone and v8.serialize of everything that has a wire form.
const v8 = require('node:v8');
const cyclic = { name: 'c' };
cyclic.self = cyclic;
const values = [
	undefined, null, true, 1, -1, 2 ** 31, 1.5, -0, NaN, 10n, -(2n ** 70n), 'a', 'é', '日本', [1, 2], [1, , 3],
	Object.assign([1], { k: 2 }), { a: 1, 2: 3, '-1': 4 }, new Date(5), /x/gi, /y/dv, new Map([[1, { a: 1 }]]),
	new Set([1, 'a']), Object('s'), Object(5n), Object(true), new Uint8Array([1, 2]), Buffer.from('abc'),
	new DataView(new ArrayBuffer(4), 1, 2), new Float64Array([1.5]), new ArrayBuffer(3), cyclic,
];
for (const value of values) {
	const bytes = v8.serialize(value);
	console.log(bytes.toString('hex'), v8.deserialize(bytes), structuredClone(value));
}
const error = new TypeError('wrong', { cause: { why: 1 } });
const copy = structuredClone(error);
console.log(copy instanceof TypeError, copy.message, copy.cause, copy.stack === error.stack);
for (const bad of [() => 1, Symbol('s'), Promise.resolve(), new WeakMap(), { deep: [function f() {}] }]) {
	try {
		structuredClone(bad);
	} catch (failure) {
		console.log(failure.name, failure.code, failure.message, failure instanceof DOMException);
	}
}
const buffer = new ArrayBuffer(8);
const moved = structuredClone({ buffer }, { transfer: [buffer] });
console.log(buffer.detached, moved.buffer.byteLength);
