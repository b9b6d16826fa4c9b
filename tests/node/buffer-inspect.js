// How buffers, views and their memory print.
const { inspect } = require('node:util');
const named = Buffer.from('named');
named.extra = { deep: [1] };
console.log(named, Buffer.alloc(0), Buffer.alloc(60), [Buffer.from('x')]);
console.log(new Uint8Array([1, 2]), new Uint16Array(2), new Float64Array([0.5, -0]), new BigInt64Array([1n]));
console.log(new ArrayBuffer(4), new DataView(new ArrayBuffer(2), 1), new SharedArrayBuffer(3));
console.log(inspect(Buffer.from('abc').buffer.byteLength), inspect(Buffer.from([1, 2, 3]), { maxArrayLength: 2 }));
console.log(JSON.stringify(Buffer.from('hi')), Buffer.from({ type: 'Buffer', data: [104, 105] }).toString());
console.log(Object.keys(named), named instanceof Uint8Array, Buffer.isBuffer(named.subarray(1)), named.subarray(1, 3));
console.log(String(Buffer.from('text')), `${Buffer.from('template')}`, Buffer.from('a') + 'b');
