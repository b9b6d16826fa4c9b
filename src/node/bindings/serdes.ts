// Stands for src/node_serdes.cc: v8.Serializer and v8.Deserializer.
import type { Binding, Environment } from '../environment.ts';
import { typeChecksOf } from '../serdes/type-checks-of.ts';
import { ValueReader } from '../serdes/value-reader.ts';
import { ValueWriter } from '../serdes/value-writer.ts';

interface SerializerHooks {
	_writeHostObject?(object: object): void;
	_getSharedArrayBufferId?(buffer: object): number;
	_getDataCloneError: new (message: string) => Error;
}

interface DeserializerHooks {
	_readHostObject?(): object;
	_getSharedArrayBufferId?(id: number): SharedArrayBuffer;
}

export function serdes(environment: Environment, base: Binding): Binding {
	const checks = typeChecksOf(environment);
	const invalid = (message: string) =>
		environment.nodeError('ERR_INVALID_ARG_TYPE', message, TypeError);
	const isHostObject = (object: object) => object instanceof environment.AsyncWrap;

	class Serializer {
		readonly #writer: ValueWriter;

		constructor() {
			const hooks = this as unknown as SerializerHooks;
			const dataCloneError = (message: string) => new hooks._getDataCloneError(message);
			this.#writer = new ValueWriter({
				checks,
				dataCloneError,
				isHostObject,
				writeHostObject(object) {
					if (typeof hooks._writeHostObject !== 'function') {
						throw dataCloneError(`${String(object)} could not be cloned.`);
					}
					hooks._writeHostObject(object);
				},
				sharedArrayBufferId(buffer) {
					if (typeof hooks._getSharedArrayBufferId !== 'function') {
						throw dataCloneError('#<SharedArrayBuffer> could not be cloned.');
					}
					return hooks._getSharedArrayBufferId(buffer);
				},
			});
		}

		writeHeader() {
			this.#writer.writeHeader();
		}

		writeValue(value: unknown) {
			this.#writer.writeValue(value);
			return true;
		}

		releaseBuffer() {
			const { Buffer } = environment.requireBuiltin('buffer') as {
				Buffer: { from(buffer: ArrayBuffer): Uint8Array };
			};
			return Buffer.from(this.#writer.bytes.release().buffer);
		}

		transferArrayBuffer(id: number, buffer: object) {
			if (!(buffer instanceof ArrayBuffer) && !checks.isSharedArrayBuffer(buffer)) {
				throw invalid('arrayBuffer must be an ArrayBuffer or SharedArrayBuffer');
			}
			this.#writer.transferred.set(buffer, id);
		}

		writeUint32(value: number) {
			this.#writer.bytes.varint(value >>> 0);
		}

		writeUint64(high: number, low: number) {
			this.#writer.bytes.bigVarint((BigInt(high >>> 0) << 32n) | BigInt(low >>> 0));
		}

		writeDouble(value: number) {
			this.#writer.bytes.double(value);
		}

		writeRawBytes(source: ArrayBufferView | ArrayBuffer) {
			if (ArrayBuffer.isView(source)) {
				const { buffer, byteOffset, byteLength } = source;
				this.#writer.bytes.raw(new Uint8Array(buffer, byteOffset, byteLength));
			} else if (source instanceof ArrayBuffer) {
				this.#writer.bytes.raw(new Uint8Array(source));
			} else throw invalid('source must be a TypedArray or a DataView');
		}

		_setTreatArrayBufferViewsAsHostObjects(on: boolean) {
			this.#writer.viewsAreHostObjects = on;
		}
	}

	class Deserializer {
		readonly buffer: ArrayBufferView;
		readonly #reader: ValueReader;

		constructor(buffer: ArrayBufferView) {
			if (!ArrayBuffer.isView(buffer)) throw invalid('buffer must be a TypedArray or a DataView');
			this.buffer = buffer;
			const hooks = this as unknown as DeserializerHooks;
			const bytes = new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
			this.#reader = new ValueReader(bytes, {
				readHostObject() {
					if (typeof hooks._readHostObject !== 'function') {
						throw new Error('Unable to deserialize cloned data.');
					}
					const object = hooks._readHostObject();
					if (typeof object !== 'object') {
						throw new TypeError('readHostObject must return an object');
					}
					return object;
				},
				sharedArrayBuffer: (id) => hooks._getSharedArrayBufferId?.(id),
			});
		}

		readHeader() {
			this.#reader.readHeader();
			return true;
		}

		readValue() {
			return this.#reader.readValue();
		}

		getWireFormatVersion() {
			return this.#reader.version;
		}

		transferArrayBuffer(id: number, buffer: ArrayBuffer | SharedArrayBuffer) {
			this.#reader.transferred.set(id, buffer);
		}

		readUint32() {
			return this.#read(() => this.#reader.bytes.varint(), 'ReadUint32() failed');
		}

		readUint64() {
			const value = this.#read(() => this.#reader.bytes.bigVarint(), 'ReadUint64() failed');
			return [Number(value >> 32n), Number(value & 0xffffffffn)];
		}

		readDouble() {
			return this.#read(() => this.#reader.bytes.double(), 'ReadDouble() failed');
		}

		/** Their offset in `buffer`. */
		_readRawBytes(length: number) {
			const start = this.#reader.bytes.position;
			this.#read(() => this.#reader.bytes.raw(length), 'ReadRawBytes() failed');
			return start;
		}

		#read<Value>(read: () => Value, message: string): Value {
			try {
				return read();
			} catch (error) {
				if (!(error instanceof RangeError)) throw error;
				throw new Error(message, { cause: error });
			}
		}
	}

	return Object.assign(base, { Serializer, Deserializer });
}
