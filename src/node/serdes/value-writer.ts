// Stands for v8::ValueSerializer: writes a JavaScript value in V8's format.
import { ByteWriter } from './byte-writer.ts';
import { errorFields } from './error-fields.ts';
import { errorTypes } from './error-types.ts';
import { tags } from './tags.ts';
import type { TypeChecks } from './type-checks.ts';
import { viewTypes } from './view-types.ts';

export interface WriterDelegate {
	checks: TypeChecks;
	/** The error to throw for what cannot be cloned. */
	dataCloneError(message: string): unknown;
	/** Objects that are not V8's own. */
	isHostObject?(object: object): boolean;
	writeHostObject(object: object): void;
	/** Index of a shared buffer that goes beside the bytes. */
	sharedArrayBufferId(buffer: object): number;
}

const FORMAT_VERSION = 15;
const REGEXP_FLAGS = 'gimyuslvd';
const REGEXP_BITS = [1, 2, 4, 8, 16, 32, 64, 256, 128];

export class ValueWriter {
	readonly bytes = new ByteWriter();
	/** Buffers that change hands, by their id. */
	readonly transferred = new Map<object, number>();
	viewsAreHostObjects = false;
	readonly #delegate: WriterDelegate;
	readonly #ids = new Map<object, number>();

	constructor(delegate: WriterDelegate) {
		this.#delegate = delegate;
	}

	writeHeader() {
		this.bytes.byte(tags.version);
		this.bytes.byte(FORMAT_VERSION);
	}

	writeValue(value: unknown) {
		switch (typeof value) {
			case 'undefined':
				return this.bytes.byte(tags.undefined);
			case 'boolean':
				return this.bytes.byte(value ? tags.true : tags.false);
			case 'number':
				return this.#number(value);
			case 'bigint':
				this.bytes.byte(tags.bigInt);
				return this.bytes.bigInt(value);
			case 'string':
				return this.bytes.string(value);
			case 'object':
				if (value === null) return this.bytes.byte(tags.null);
				return this.#object(value);
			default:
				return this.#refuse(value);
		}
	}

	#number(value: number) {
		if (Object.is(value, value | 0)) {
			this.bytes.byte(tags.int32);
			this.bytes.zigzag(value);
		} else {
			this.bytes.byte(tags.double);
			this.bytes.double(value);
		}
	}

	#object(object: object) {
		if (ArrayBuffer.isView(object) && !this.viewsAreHostObjects && !this.#ids.has(object)) {
			// The buffer comes first, with the lower id.
			if (!this.#delegate.isHostObject?.(object)) this.#receiver(object.buffer);
		}
		this.#receiver(object);
	}

	#receiver(object: object) {
		const known = this.#ids.get(object);
		if (known !== undefined) {
			this.bytes.byte(tags.objectReference);
			this.bytes.varint(known);
			return;
		}
		this.#ids.set(object, this.#ids.size);
		if (this.#delegate.isHostObject?.(object)) return this.#host(object);
		const { checks } = this.#delegate;
		if (Array.isArray(object)) return this.#array(object);
		if (ArrayBuffer.isView(object)) return this.#view(object);
		if (checks.isAnyArrayBuffer(object)) return this.#buffer(object);
		if (checks.isDate(object)) {
			this.bytes.byte(tags.date);
			this.bytes.double(Date.prototype.getTime.call(object));
		} else if (checks.isRegExp(object)) this.#regExp(object);
		else if (checks.isMap(object)) this.#map(object);
		else if (checks.isSet(object)) this.#set(object);
		else if (checks.isNativeError(object)) this.#error(object);
		else if (checks.isBoxedPrimitive(object)) this.#boxed(object);
		else if (checks.isUncloneable(object)) this.#refuse(object);
		else this.#plain(object);
	}

	#host(object: object) {
		this.bytes.byte(tags.hostObject);
		this.#delegate.writeHostObject(object);
	}

	#plain(object: object) {
		this.bytes.byte(tags.beginObject);
		const count = this.#properties(object, Object.keys(object));
		this.bytes.byte(tags.endObject);
		this.bytes.varint(count);
	}

	/** Returns how many there were: a getter may have taken some away. */
	#properties(object: object, keys: string[]): number {
		let count = 0;
		for (const key of keys) {
			if (!Object.hasOwn(object, key)) continue;
			const index = Number(key);
			if (isIndex(key, index)) this.#number(index);
			else this.bytes.string(key);
			this.writeValue((object as Record<string, unknown>)[key]);
			count++;
		}
		return count;
	}

	#array(array: unknown[]) {
		const { length } = array;
		const keys = Object.keys(array);
		const isDense =
			keys.length >= length && (length === 0 || keys[length - 1] === String(length - 1));
		this.bytes.byte(isDense ? tags.beginDenseArray : tags.beginSparseArray);
		this.bytes.varint(length);
		if (isDense) {
			for (let i = 0; i < length; i++) {
				if (i in array) this.writeValue(array[i]);
				else this.bytes.byte(tags.theHole);
			}
		}
		const count = this.#properties(array, isDense ? keys.slice(length) : keys);
		this.bytes.byte(isDense ? tags.endDenseArray : tags.endSparseArray);
		this.bytes.varint(count);
		this.bytes.varint(length);
	}

	#boxed(object: object) {
		const value: unknown = Object.prototype.valueOf.call(object);
		const primitive = (value as { valueOf(): unknown }).valueOf();
		switch (typeof primitive) {
			case 'boolean':
				return this.bytes.byte(primitive ? tags.trueObject : tags.falseObject);
			case 'number':
				this.bytes.byte(tags.numberObject);
				return this.bytes.double(primitive);
			case 'bigint':
				this.bytes.byte(tags.bigIntObject);
				return this.bytes.bigInt(primitive);
			case 'string':
				this.bytes.byte(tags.stringObject);
				return this.bytes.string(primitive);
			default:
				return this.#refuse(object);
		}
	}

	#regExp(object: RegExp) {
		this.bytes.byte(tags.regExp);
		this.bytes.string(object.source);
		let bits = 0;
		for (const flag of object.flags) bits |= REGEXP_BITS[REGEXP_FLAGS.indexOf(flag)] ?? 0;
		this.bytes.varint(bits);
	}

	#map(map: Map<unknown, unknown>) {
		// A copy: getters run while the entries are written.
		const entries = [...Map.prototype.entries.call(map)];
		this.bytes.byte(tags.beginMap);
		for (const [key, value] of entries) {
			this.writeValue(key);
			this.writeValue(value);
		}
		this.bytes.byte(tags.endMap);
		this.bytes.varint(entries.length * 2);
	}

	#set(set: Set<unknown>) {
		const values = [...Set.prototype.values.call(set)];
		this.bytes.byte(tags.beginSet);
		for (const value of values) this.writeValue(value);
		this.bytes.byte(tags.endSet);
		this.bytes.varint(values.length);
	}

	#error(error: Error) {
		this.bytes.byte(tags.error);
		const type = errorTypes.find(([, name]) => name === error.name);
		if (type) this.bytes.char(type[0]);
		const own = (key: string) => Object.getOwnPropertyDescriptor(error, key);
		const message = own('message');
		if (message && 'value' in message) {
			this.bytes.char(errorFields.message);
			this.bytes.string(String(message.value));
		}
		if (typeof error.stack === 'string') {
			this.bytes.char(errorFields.stack);
			this.bytes.string(error.stack);
		}
		const cause = own('cause');
		if (cause && 'value' in cause) {
			this.bytes.char(errorFields.cause);
			this.writeValue(cause.value);
		}
		this.bytes.char(errorFields.end);
	}

	#buffer(buffer: ArrayBuffer | SharedArrayBuffer) {
		if (this.#delegate.checks.isSharedArrayBuffer(buffer)) {
			this.bytes.byte(tags.sharedArrayBuffer);
			this.bytes.varint(this.#delegate.sharedArrayBufferId(buffer));
			return;
		}
		const transfer = this.transferred.get(buffer);
		if (transfer !== undefined) {
			this.bytes.byte(tags.arrayBufferTransfer);
			this.bytes.varint(transfer);
			return;
		}
		const { byteLength, resizable, maxByteLength, detached } = buffer as ArrayBuffer;
		if (detached) throw this.#cloneError('An ArrayBuffer is detached and could not be cloned.');
		this.bytes.byte(resizable ? tags.resizableArrayBuffer : tags.arrayBuffer);
		this.bytes.varint(byteLength);
		if (resizable) this.bytes.varint(maxByteLength);
		this.bytes.raw(new Uint8Array(buffer));
	}

	#view(view: ArrayBufferView) {
		if (this.viewsAreHostObjects) return this.#host(view);
		const name = this.#delegate.checks.viewName(view);
		const type = viewTypes.find(([, known]) => known === name);
		if (type === undefined) return this.#refuse(view);
		this.bytes.byte(tags.arrayBufferView);
		this.bytes.char(type[0]);
		this.bytes.varint(view.byteOffset);
		this.bytes.varint(view.byteLength);
		// Flags: length-tracking 1, over a resizable buffer 2.
		this.bytes.varint((view.buffer as ArrayBuffer).resizable ? 2 : 0);
	}

	#refuse(value: unknown): never {
		throw this.#cloneError(`${describe(value)} could not be cloned.`);
	}

	#cloneError(message: string) {
		return this.#delegate.dataCloneError(message);
	}
}

function isIndex(key: string, index: number): boolean {
	return index >= 0 && index < 2 ** 32 - 1 && Number.isInteger(index) && String(index) === key;
}

/** As V8 names a value in this message. */
function describe(value: unknown): string {
	if (typeof value === 'function') return Function.prototype.toString.call(value);
	if (typeof value === 'symbol') return value.toString();
	const { constructor } = value as { constructor?: { name?: string } };
	return `#<${constructor?.name ?? 'Object'}>`;
}
