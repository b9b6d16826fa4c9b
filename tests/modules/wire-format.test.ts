// V8's own serializer is the judge: the tests run in V8.
import { deserialize, DefaultSerializer } from 'node:v8';
import { types } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { TypeChecks } from '#node/serdes/type-checks.ts';
import { ValueReader } from '#node/serdes/value-reader.ts';
import { ValueWriter } from '#node/serdes/value-writer.ts';

const checks: TypeChecks = {
	...(types as unknown as TypeChecks),
	isUncloneable: (value) => types.isPromise(value) || types.isWeakMap(value),
	viewName: (view) => Object.prototype.toString.call(view).slice(8, -1),
};

function write(value: unknown): Uint8Array {
	const writer = new ValueWriter({
		checks,
		dataCloneError: (message) => new Error(message),
		writeHostObject: () => undefined,
		sharedArrayBufferId: () => 0,
	});
	writer.writeHeader();
	writer.writeValue(value);
	return writer.bytes.release();
}

function read(bytes: Uint8Array): unknown {
	const reader = new ValueReader(bytes, {
		readHostObject: () => ({}),
		sharedArrayBuffer: () => undefined,
	});
	reader.readHeader();
	return reader.readValue();
}

/** Views as V8 writes them, not as Node's subclass does. */
class PlainSerializer extends DefaultSerializer {
	constructor() {
		super();
		(this as unknown as Record<string, (on: boolean) => void>)[
			'_setTreatArrayBufferViewsAsHostObjects'
		]?.(false);
	}
}

function v8Bytes(value: unknown): Uint8Array {
	const serializer = new PlainSerializer();
	serializer.writeHeader();
	serializer.writeValue(value);
	return new Uint8Array(serializer.releaseBuffer());
}

const cyclic: Record<string, unknown> = { list: [] };
cyclic.self = cyclic;
const shared = { once: 1 };

describe('every kind of value', () => {
	test.each<[string, unknown]>([
		['undefined', undefined],
		['null', null],
		['booleans', [true, false]],
		['integers', [0, 1, -1, 2 ** 31 - 1, -(2 ** 31), 2 ** 31]],
		['doubles', [1.5, -0, NaN, Infinity, 1e300]],
		['bigints', [0n, 10n, -(2n ** 70n)]],
		['strings', ['', 'a', 'é', '日本', 'x日', '😀']],
		['a long string', 'ab'.repeat(5000)],
		['holes', [1, , 3]],
		['array with names', Object.assign([1, 2], { name: 'n' })],
		['keys', { a: 1, 2: 3, '-1': 4, 4294967295: 5, '01': 6 }],
		['dates', [new Date(5), new Date(NaN)]],
		['expressions', [/x/gi, /y/dv, /z/suy]],
		['maps and sets', new Map<unknown, unknown>([[1, new Set(['a'])]])],
		['boxes', [Object('s'), Object(5n), Object(true), Object(1.5)]],
		['buffers', [new ArrayBuffer(3), new ArrayBuffer(2, { maxByteLength: 4 })]],
		['views', [new Uint16Array([1, 2]), new DataView(new ArrayBuffer(4), 1), new BigInt64Array(1)]],
		[
			'one buffer, two views',
			((buffer) => [new Uint8Array(buffer), new Uint8Array(buffer, 1)])(new ArrayBuffer(3)),
		],
		['cycles', cyclic],
		['references', [shared, shared]],
	])('%s', (_, value) => {
		expect(read(write(value))).toEqual(value);
		expect(deserialize(write(value))).toEqual(value);
		expect(read(v8Bytes(value))).toEqual(value);
	});
});

test('the bytes are those of V8', () => {
	for (const value of [
		{ a: [1, 'é', 1.5] },
		new Map([['k', 10n]]),
		'x日',
		cyclic,
		new Uint16Array([1]),
	]) {
		expect(Buffer.from(write(value)).subarray(2)).toEqual(Buffer.from(v8Bytes(value)).subarray(2));
	}
});

test('errors keep their kind, cause and stack', () => {
	const error = new RangeError('far', { cause: { x: 1 } });
	const copy = read(write(error)) as Error;
	expect(copy).toBeInstanceOf(RangeError);
	expect(copy).toMatchObject({ message: 'far', cause: { x: 1 }, stack: error.stack });
});

test('what cannot be cloned is named', () => {
	expect(() => write(() => 1)).toThrow('() => 1 could not be cloned.');
	expect(() => write([Promise.resolve()])).toThrow('#<Promise> could not be cloned.');
	expect(() => write(Symbol('s'))).toThrow('Symbol(s) could not be cloned.');
});

test('broken bytes', () => {
	expect(() => read(new Uint8Array([0xff, 0x0f]))).toThrow('Unable to deserialize cloned data.');
	expect(() => read(new Uint8Array([0xff, 0x63]))).toThrow('invalid or unsupported version');
});
