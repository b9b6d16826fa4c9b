// v8.serialize and deserialize: values that JSON has not, cycles, own classes, a Serializer of one's own.
'use strict';
const v8 = require('node:v8');

const through = (value) => v8.deserialize(v8.serialize(value));
const cycle = { list: [] };
cycle.list.push(cycle);
console.log(
	through(cycle).list[0].list.length,
	through([1, , undefined, null, -0, NaN, 10n ** 20n]),
);
console.log(
	through(new Map([[{ a: 1 }, new Set([1])]])),
	through(new Date(5)),
	through(/a/gi),
	through('ü€😀'),
);
console.log(
	through(new Float64Array([1.5])),
	through(Buffer.from('bytes')),
	through(new Uint16Array(new ArrayBuffer(8), 2, 2)),
);
console.log(
	through(new RangeError('far', { cause: 'why' })).message,
	through(Object('boxed')),
	through({ __proto__: { a: 1 }, b: 2 }),
);
for (const value of [() => 1, Symbol('s'), new WeakMap(), Promise.resolve()]) {
	try {
		v8.serialize(value);
	} catch ({ name, message }) {
		console.log(name, message);
	}
}
class Writer extends v8.Serializer {
	_writeHostObject(object) {
		this.writeUint32(object.constructor.name.length);
		this.writeDouble(1.5);
		this.writeUint64(1, 2);
		this.writeRawBytes(Buffer.from('raw'));
	}
}
class Reader extends v8.Deserializer {
	_readHostObject() {
		return {
			host: [this.readUint32(), this.readDouble(), this.readUint64(), String(this.readRawBytes(3))],
		};
	}
}
const writer = new Writer();
writer.writeHeader();
writer._setTreatArrayBufferViewsAsHostObjects(true);
writer.writeValue({ view: new Uint8Array(2), plain: 1 });
const reader = new Reader(writer.releaseBuffer());
console.log(reader.readHeader(), reader.getWireFormatVersion(), reader.readValue());
console.log(v8.serialize({ a: [1, 'x'] }).toString('hex'));
