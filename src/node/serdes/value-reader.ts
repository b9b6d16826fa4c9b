// Stands for v8::ValueDeserializer: reads a JavaScript value in V8's format.
import { ByteReader } from './byte-reader.ts';
import { errorFields } from './error-fields.ts';
import { errorTypes } from './error-types.ts';
import { tags } from './tags.ts';
import { viewTypes } from './view-types.ts';
import type { ViewConstructor } from './view-types.ts';

export interface ReaderDelegate {
	readHostObject(): object;
	sharedArrayBuffer(id: number): SharedArrayBuffer | undefined;
}

const OLDEST_VERSION = 13;
const NEWEST_VERSION = 15;
const REGEXP_FLAGS: readonly (readonly [bit: number, flag: string])[] = [
	[128, 'd'],
	[1, 'g'],
	[2, 'i'],
	[4, 'm'],
	[32, 's'],
	[16, 'u'],
	[256, 'v'],
	[8, 'y'],
];
const decoder = new TextDecoder();

type Values = Record<PropertyKey, unknown>;

export class ValueReader {
	readonly bytes: ByteReader;
	version = 0;
	/** Buffers that changed hands, by their id. */
	readonly transferred = new Map<number, ArrayBuffer | SharedArrayBuffer>();
	readonly #delegate: ReaderDelegate;
	readonly #objects: object[] = [];
	#nextId = 0;

	constructor(bytes: Uint8Array, delegate: ReaderDelegate) {
		this.bytes = new ByteReader(bytes);
		this.#delegate = delegate;
	}

	readHeader() {
		if (this.bytes.peek() !== tags.version) return;
		this.bytes.byte();
		this.version = this.bytes.varint();
		if (this.version < OLDEST_VERSION || this.version > NEWEST_VERSION) {
			throw new Error('Unable to deserialize cloned data due to invalid or unsupported version.');
		}
	}

	readValue(): unknown {
		try {
			return this.#value();
		} catch (error) {
			if (!(error instanceof RangeError)) throw error;
			throw new Error('Unable to deserialize cloned data.', { cause: error });
		}
	}

	#value(): unknown {
		const value = this.#anyValue();
		// A view follows its buffer.
		if (value instanceof ArrayBuffer || isShared(value)) {
			if (this.#peekTag() === tags.arrayBufferView) {
				this.#tag();
				return this.#view(value);
			}
		}
		return value;
	}

	#tag(): number {
		let tag: number;
		do tag = this.bytes.byte();
		while (tag === tags.padding);
		return tag;
	}

	#peekTag(): number | undefined {
		const { bytes } = this;
		while (bytes.peek() === tags.padding) bytes.byte();
		return bytes.peek();
	}

	#anyValue(): unknown {
		const { bytes } = this;
		const tag = this.#tag();
		switch (tag) {
			case tags.verifyObjectCount:
				bytes.varint();
				return this.#anyValue();
			case tags.undefined:
			case tags.theHole:
				return undefined;
			case tags.null:
				return null;
			case tags.true:
				return true;
			case tags.false:
				return false;
			case tags.int32:
				return bytes.zigzag();
			case tags.uint32:
				return bytes.varint();
			case tags.double:
				return bytes.double();
			case tags.bigInt:
				return bytes.bigInt();
			case tags.oneByteString:
				return bytes.oneByteString();
			case tags.twoByteString:
				return bytes.twoByteString();
			case tags.utf8String:
				return decoder.decode(bytes.raw(bytes.varint()).slice());
			case tags.objectReference:
				return this.#reference(bytes.varint());
			default:
				return this.#objectByTag(tag);
		}
	}

	#objectByTag(tag: number): unknown {
		const { bytes } = this;
		switch (tag) {
			case tags.beginObject:
				return this.#plain();
			case tags.beginDenseArray:
				return this.#denseArray();
			case tags.beginSparseArray:
				return this.#sparseArray();
			case tags.date:
				return this.#keep(new Date(bytes.double()));
			case tags.trueObject:
				return this.#keep(Object(true) as object);
			case tags.falseObject:
				return this.#keep(Object(false) as object);
			case tags.numberObject:
				return this.#keep(Object(bytes.double()) as object);
			case tags.bigIntObject:
				return this.#keep(Object(bytes.bigInt()) as object);
			case tags.stringObject:
				return this.#keep(Object(this.#value()) as object);
			case tags.regExp:
				return this.#regExp();
			case tags.beginMap:
				return this.#map();
			case tags.beginSet:
				return this.#set();
			case tags.error:
				return this.#error();
			case tags.hostObject:
				return this.#host();
			default:
				return this.#bufferByTag(tag);
		}
	}

	#bufferByTag(tag: number): object {
		const { bytes } = this;
		switch (tag) {
			case tags.arrayBuffer:
				return this.#keep(bytes.raw(bytes.varint()).slice().buffer);
			case tags.resizableArrayBuffer: {
				const length = bytes.varint();
				const buffer = new ArrayBuffer(length, { maxByteLength: bytes.varint() });
				new Uint8Array(buffer).set(bytes.raw(length));
				return this.#keep(buffer);
			}
			case tags.arrayBufferTransfer:
				return this.#keep(this.#known(this.transferred.get(bytes.varint())));
			case tags.sharedArrayBuffer:
				return this.#keep(this.#known(this.#delegate.sharedArrayBuffer(bytes.varint())));
			default:
				throw new RangeError(`unknown tag ${tag}`);
		}
	}

	#known<Value>(value: Value | undefined): Value {
		if (value === undefined) throw new RangeError('unknown id');
		return value;
	}

	#reference(id: number): object {
		const object = this.#known(this.#objects[id]);
		if (object instanceof ArrayBuffer || isShared(object)) {
			if (this.#peekTag() === tags.arrayBufferView) {
				this.#tag();
				return this.#view(object);
			}
		}
		return object;
	}

	#keep<Kept extends object>(object: Kept): Kept {
		this.#objects[this.#nextId++] = object;
		return object;
	}

	#host(): object {
		const id = this.#nextId++;
		const object = this.#delegate.readHostObject();
		this.#objects[id] = object;
		return object;
	}

	#plain(): object {
		const object: Values = this.#keep({});
		this.#properties(object, tags.endObject);
		this.bytes.varint();
		return object;
	}

	#properties(object: Values, end: number) {
		while (this.#peekTag() !== end) {
			const key = this.#value();
			const value = this.#value();
			if (typeof key !== 'string' && typeof key !== 'number') throw new RangeError('bad key');
			Object.defineProperty(object, key, {
				value,
				writable: true,
				enumerable: true,
				configurable: true,
			});
		}
		this.#tag();
	}

	#denseArray(): unknown[] {
		const length = this.bytes.varint();
		if (length > this.bytes.bytes.length) throw new RangeError('array too long');
		const array: unknown[] = this.#keep(new Array(length));
		for (let i = 0; i < length; i++) {
			if (this.#peekTag() === tags.theHole) this.#tag();
			else array[i] = this.#value();
		}
		this.#properties(array as unknown as Values, tags.endDenseArray);
		this.bytes.varint();
		this.bytes.varint();
		return array;
	}

	#sparseArray(): unknown[] {
		const array: unknown[] = this.#keep([]);
		array.length = this.bytes.varint();
		this.#properties(array as unknown as Values, tags.endSparseArray);
		this.bytes.varint();
		this.bytes.varint();
		return array;
	}

	#regExp(): RegExp {
		const source = this.#value() as string;
		const bits = this.bytes.varint();
		const flags = REGEXP_FLAGS.filter(([bit]) => bits & bit).map(([, flag]) => flag);
		return this.#keep(new RegExp(source, flags.join('')));
	}

	#map(): Map<unknown, unknown> {
		const map = this.#keep(new Map<unknown, unknown>());
		while (this.#peekTag() !== tags.endMap) {
			const key = this.#value();
			map.set(key, this.#value());
		}
		this.#tag();
		this.bytes.varint();
		return map;
	}

	#set(): Set<unknown> {
		const set = this.#keep(new Set<unknown>());
		while (this.#peekTag() !== tags.endSet) set.add(this.#value());
		this.#tag();
		this.bytes.varint();
		return set;
	}

	#error(): Error {
		const id = this.#nextId++;
		let name = 'Error';
		let tag = this.#tag();
		const type = errorTypes.find(([letter]) => letter.charCodeAt(0) === tag);
		if (type) {
			name = type[1];
			tag = this.#tag();
		}
		const Type = Reflect.get(globalThis, name) as ErrorConstructor;
		const error = new Type();
		this.#objects[id] = error;
		let stack: unknown;
		for (; tag !== errorFields.end.charCodeAt(0); tag = this.#tag()) {
			const value = this.#value();
			const field = String.fromCharCode(tag);
			if (field === errorFields.stack) stack = value;
			else if (field === errorFields.message) define(error, 'message', value);
			else if (field === errorFields.cause) define(error, 'cause', value);
			else throw new RangeError('bad error field');
		}
		define(error, 'stack', stack);
		return error;
	}

	#view(buffer: ArrayBuffer | SharedArrayBuffer): object {
		const tag = String.fromCharCode(this.bytes.byte());
		const byteOffset = this.bytes.varint();
		const byteLength = this.bytes.varint();
		if (this.version >= 14) this.bytes.varint();
		const type = viewTypes.find(([letter]) => letter === tag);
		const [, name, size] = this.#known(type);
		const View = Reflect.get(globalThis, name) as ViewConstructor;
		return this.#keep(new View(buffer, byteOffset, byteLength / size));
	}
}

function define(error: Error, key: string, value: unknown) {
	Object.defineProperty(error, key, { value, writable: true, configurable: true });
}

function isShared(value: unknown): value is SharedArrayBuffer {
	return typeof SharedArrayBuffer === 'function' && value instanceof SharedArrayBuffer;
}
