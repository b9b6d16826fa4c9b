// Turns values into messages and back: structured clone with Node's own objects (src/node_messaging.cc: Message).
import type { Environment } from '../environment.ts';
import type { TypeChecks } from '../serdes/type-checks.ts';
import { typeChecksOf } from '../serdes/type-checks-of.ts';
import { ValueReader } from '../serdes/value-reader.ts';
import { ValueWriter } from '../serdes/value-writer.ts';
import { CarriedObjects } from './carried-objects.ts';
import type { CarriedObject, Message } from './message.ts';
import type { PortEnd } from './port-end.ts';
import { transferModes } from './transfer-modes.ts';

/** What a MessagePort is to the coder. */
export interface PortAccess {
	/** undefined when it is none; null when it has been given away. */
	endOf(object: object): PortEnd | null | undefined;
	/** Takes the end out of its MessagePort. */
	detach(object: object): PortEnd;
	/** A MessagePort in this thread. */
	attach(end: PortEnd): object;
}

type CloneResult = { data: unknown; deserializeInfo: string };

export class MessageCoder {
	/** Set by lib/internal/worker/js_transferable.js: makes an object by its deserializeInfo. */
	createObject: ((info: string) => object) | undefined;
	readonly #environment: Environment;
	readonly #checks: TypeChecks;
	readonly #objects: CarriedObjects;
	readonly #ports: PortAccess;

	constructor(environment: Environment, ports: PortAccess) {
		this.#environment = environment;
		this.#ports = ports;
		this.#checks = typeChecksOf(environment);
		this.#objects = new CarriedObjects(environment);
	}

	/** `source`: the port it is posted to, which cannot travel through itself. */
	encode(value: unknown, transfer: readonly unknown[], source?: object): Message {
		const shared: SharedArrayBuffer[] = [];
		const carried: object[] = [];
		const { buffers, transferred } = this.#checkTransfer(transfer, carried, source);
		const writer = new ValueWriter({
			checks: this.#checks,
			dataCloneError: (message) => this.dataCloneError(message),
			isHostObject: (object) => this.#isCarried(object),
			writeHostObject: (object) => {
				writer.bytes.varint(this.#carry(object, carried));
			},
			sharedArrayBufferId(buffer) {
				const known = shared.indexOf(buffer as SharedArrayBuffer);
				return known === -1 ? shared.push(buffer as SharedArrayBuffer) - 1 : known;
			},
		});
		buffers.forEach((buffer, id) => writer.transferred.set(buffer, id));
		writer.writeHeader();
		writer.writeValue(value);
		const sent = this.#finish(writer, carried, transferred);
		const moved = buffers.map((buffer) => buffer.transfer());
		return { bytes: writer.bytes.release(), buffers: moved, shared, carried: sent };
	}

	decode(message: Message): { value: unknown; ports: object[] } {
		const ports: object[] = [];
		const objects = message.carried.map((carried) => this.#receive(carried, ports));
		const reader: ValueReader = new ValueReader(message.bytes, {
			readHostObject: () => objects[reader.bytes.varint()] as object,
			sharedArrayBuffer: (id) => message.shared[id],
		});
		message.buffers.forEach((buffer, id) => reader.transferred.set(id, buffer));
		reader.readHeader();
		const value = reader.readValue();
		message.carried.forEach((carried, index) => {
			if (carried.kind !== 'lib') return;
			const data = reader.readValue();
			this.#call(objects[index] as object, 'messaging_deserialize_symbol', data);
		});
		return { value, ports };
	}

	dataCloneError(message: string): unknown {
		const { DOMException } = this.#environment.internalBinding('messaging') as {
			DOMException: new (message: string, name: string) => Error;
		};
		return new DOMException(message, 'DataCloneError');
	}

	#isCarried(object: object): boolean {
		return this.#ports.endOf(object) !== undefined || this.#objects.isHostObject(object);
	}

	#checkTransfer(list: readonly unknown[], carried: object[], source: object | undefined) {
		const buffers: ArrayBuffer[] = [];
		for (const entry of list) {
			if (entry instanceof ArrayBuffer) {
				if (buffers.includes(entry)) {
					throw this.dataCloneError('Transfer list contains duplicate ArrayBuffer');
				}
				this.#checkBuffer(entry);
				buffers.push(entry);
				continue;
			}
			const object = this.#checkObject(entry, carried, source);
			carried.push(object, ...this.#nested(object));
		}
		return { buffers, transferred: carried.length };
	}

	#checkBuffer(buffer: ArrayBuffer) {
		const untransferable = this.#environment.privateSymbols['untransferable_object_private_symbol'];
		if (buffer.detached || (untransferable && Reflect.get(buffer, untransferable))) {
			throw this.dataCloneError('Cannot transfer object of unsupported type.');
		}
	}

	#checkObject(entry: unknown, carried: object[], source: object | undefined): object {
		if (typeof entry !== 'object' || entry === null || !this.#isCarried(entry)) {
			throw this.dataCloneError('Found invalid value in transferList.');
		}
		if (entry === source) throw this.dataCloneError('Transfer list contains source port');
		if (carried.includes(entry)) {
			throw this.dataCloneError('Transfer list contains duplicate host object');
		}
		const end = this.#ports.endOf(entry);
		if (end === null) {
			throw this.dataCloneError('MessagePort in transfer list is already detached');
		}
		const canMove = end || this.#objects.modeOf(entry) & transferModes.transferable;
		if (!canMove) throw this.#transferUnsupported();
		return entry;
	}

	#transferUnsupported() {
		return this.dataCloneError('Cannot transfer object of unsupported type.');
	}

	/** Objects that move along with one (kTransferList). */
	#nested(object: object): object[] {
		const symbol = this.#environment.isolateSymbols['messaging_transfer_list_symbol'];
		const list = symbol ? (Reflect.get(object, symbol) as unknown) : undefined;
		if (typeof list !== 'function') return [];
		return (list as (this: object) => object[]).call(object);
	}

	/** The index of an object in the message. */
	#carry(object: object, carried: object[]): number {
		const known = carried.indexOf(object);
		if (known !== -1) return known;
		const mode = this.#ports.endOf(object)
			? transferModes.transferable
			: this.#objects.modeOf(object);
		if (mode & transferModes.cloneable) return carried.push(object) - 1;
		if (mode & transferModes.transferable) {
			throw this.dataCloneError(
				'Object that needs transfer was found in message but not listed in transferList',
			);
		}
		throw this.dataCloneError('Cannot clone object of unsupported type.');
	}

	/** `carried` may grow while the data of its objects is written. */
	#finish(writer: ValueWriter, carried: object[], transferred: number): CarriedObject[] {
		const sent: CarriedObject[] = [];
		for (let i = 0; i < carried.length; i++) {
			const object = carried[i] as object;
			if (this.#ports.endOf(object)) {
				sent.push({ kind: 'port', end: this.#ports.detach(object) });
			} else if (this.#objects.isNative(object)) sent.push({ kind: 'native', object });
			else {
				const how = i < transferred ? 'messaging_transfer_symbol' : 'messaging_clone_symbol';
				const { data, deserializeInfo } = this.#call(object, how) as CloneResult;
				sent.push({ kind: 'lib', info: deserializeInfo });
				writer.writeValue(data);
			}
		}
		return sent;
	}

	#receive(carried: CarriedObject, ports: object[]): object {
		if (carried.kind === 'native') {
			const { object } = carried;
			return this.#objects.copierOf(object)?.(object) ?? object;
		}
		if (carried.kind === 'lib') {
			if (!this.createObject) throw new Error('nothing makes objects of lib yet');
			return this.createObject(carried.info);
		}
		const port = this.#ports.attach(carried.end);
		ports.push(port);
		return port;
	}

	#call(object: object, name: string, ...args: unknown[]): unknown {
		const symbol = this.#environment.isolateSymbols[name] as symbol;
		const method = Reflect.get(object, symbol) as (...args: unknown[]) => unknown;
		return method.apply(object, args);
	}
}
