// LibuvStreamWrap (src/stream_wrap.cc) with StreamBase (src/stream_base.cc): what lib/net.js calls on a handle.
import { errno as codes } from '#kernel/errno.ts';
import type { SocketNames } from '#kernel/syscalls.ts';
import { asBytes } from '../buffer/as-bytes.ts';
import { encodeString } from '../buffer/encode-string.ts';
import { type Encoding, parseEncoding } from '../buffer/parse-encoding.ts';
import type { Environment } from '../environment.ts';
import type { StreamState } from './stream-state.ts';
import type { Transport } from './transport.ts';

/** Who gets the bytes instead of lib's onread: an HTTP parser that consumes the stream. */
export type Consumer = (bytes: Uint8Array) => void;

/** A handle that can go to another process. */
export interface Passable {
	/** The kernel's, or -errno. */
	descriptor(): number;
}

const EBADF = codes['EBADF'] ?? -9;
const ENOTCONN = codes['ENOTCONN'] ?? -107;
const ECANCELED = codes['ECANCELED'] ?? -125;

export function libuvStreamClass(environment: Environment, state: StreamState) {
	return class LibuvStreamWrap extends environment.HandleWrap {
		#transport: Transport | undefined;
		#reading = false;
		#onread: unknown;
		#consumer: Consumer | undefined;
		#userBuffer: Uint8Array | undefined;
		/** What did not go into the user's buffer before reading stopped. */
		#unread: Uint8Array | undefined;
		#bytesRead = 0;
		#bytesWritten = 0;
		/** Writes and shutdowns that lib waits for. */
		readonly #pending = new Map<object, number>();

		get isStreamBase(): boolean {
			return true;
		}

		get onread(): unknown {
			return this.#onread;
		}

		set onread(value: unknown) {
			this.#onread = value;
		}

		get fd(): number {
			return this.#transport?.fd ?? -1;
		}

		get bytesRead(): number {
			return this.#bytesRead;
		}

		get bytesWritten(): number {
			return this.#bytesWritten;
		}

		/** Bytes that were given to a write whose end is still waited for. */
		get writeQueueSize(): number {
			let bytes = 0;
			for (const length of this.#pending.values()) bytes += length;
			return bytes;
		}

		get _externalStream(): object {
			return {};
		}

		/** From now on this handle is connected. */
		attach(transport: Transport): void {
			this.#transport = transport;
			if (this.#reading) transport.startReading((errno, bytes) => this.#deliver(errno, bytes));
		}

		get transport(): Transport | undefined {
			return this.#transport;
		}

		/** What another process can take over: the kernel's descriptor, or -errno. */
		descriptor(names?: SocketNames): number {
			return this.#transport?.descriptor(names) ?? EBADF;
		}

		/** Before lib gets bytes: a channel has its descriptors ready. */
		beforeRead(): void {
			// Only channels between processes carry descriptors.
		}

		consume(consumer: Consumer | undefined): void {
			this.#consumer = consumer;
		}

		readStart(): number {
			if (this.closing) return codes['EINVAL'] ?? -22;
			if (!this.#transport) return ENOTCONN;
			if (this.#reading) return 0;
			this.#reading = true;
			this.activate();
			if (this.#unread) environment.loop.enqueue(() => this.#readOn());
			else this.#transport.startReading((errno, bytes) => this.#deliver(errno, bytes));
			return 0;
		}

		#readOn(): void {
			const bytes = this.#unread;
			if (!bytes || !this.#reading) return;
			this.#unread = undefined;
			this.#fillUserBuffer(bytes);
			if (!this.#reading) return;
			this.#transport?.startReading((errno, more) => this.#deliver(errno, more));
		}

		readStop(): number {
			if (!this.#reading) return 0;
			this.#reading = false;
			this.deactivate();
			this.#transport?.stopReading();
			return 0;
		}

		useUserBuffer(buffer: ArrayBufferView): number {
			this.#userBuffer = asBytes(buffer);
			return 0;
		}

		setBlocking(): number {
			return 0;
		}

		writeBuffer(request: object, buffer: ArrayBufferView, handle?: Passable | null): number {
			if (handle) return this.#writeBeside(handle, request, asBytes(buffer).slice());
			return this.#write(request, [asBytes(buffer)], false);
		}

		/** `handle`: what child.send() passes on, ahead of the bytes. */
		#writeBeside(handle: Passable | null | undefined, request: object, bytes: Uint8Array): number {
			if (handle) {
				const fd = handle.descriptor();
				if (fd < 0) return fd;
				environment.kernel.quiet('passDescriptor', [this.fd, fd]);
			}
			return this.#write(request, [bytes], true);
		}

		writeUtf8String(request: object, text: string, handle?: Passable | null): number {
			return this.#writeBeside(handle, request, encodeString(text, 'utf8'));
		}

		writeAsciiString(request: object, text: string): number {
			return this.#write(request, [encodeString(text, 'latin1')], true);
		}

		writeLatin1String(request: object, text: string): number {
			return this.#write(request, [encodeString(text, 'latin1')], true);
		}

		writeUcs2String(request: object, text: string): number {
			return this.#write(request, [encodeString(text, 'utf16le')], true);
		}

		/** Either buffers, or chunk, encoding, chunk, encoding, ... */
		writev(request: object, chunks: unknown[], allBuffers: boolean): number {
			const pieces: Uint8Array[] = [];
			for (let index = 0; index < chunks.length; index += allBuffers ? 1 : 2) {
				const chunk = chunks[index];
				const encoding: Encoding = parseEncoding(chunks[index + 1]);
				pieces.push(
					typeof chunk === 'string'
						? encodeString(chunk, encoding)
						: asBytes(chunk as ArrayBufferView),
				);
			}
			return this.#write(request, pieces, false);
		}

		shutdown(request: object): number {
			if (!this.#transport) return ENOTCONN;
			this.#pending.set(request, 0);
			this.#transport.shutdown((errno) => this.#complete(request, errno));
			return 0;
		}

		override onClose(): void {
			this.#reading = false;
			this.#transport?.close();
			for (const request of this.#pending.keys()) {
				environment.loop.enqueueClosing(() => this.#complete(request, ECANCELED));
			}
		}

		#write(request: object, pieces: readonly Uint8Array[], owned: boolean): number {
			let length = 0;
			for (const { byteLength } of pieces) length += byteLength;
			state.wrote(length, false);
			if (!this.#transport || this.closing) return EBADF;
			const outcome = this.#transport.write(pieces, owned, (errno) =>
				this.#complete(request, errno),
			);
			if (outcome < 0) return outcome;
			this.#bytesWritten += length;
			if (outcome === 0) return 0;
			this.#pending.set(request, length);
			state.wrote(length, true);
			return 0;
		}

		#complete(request: object, errno: number): void {
			if (!this.#pending.delete(request)) return;
			environment.makeCallback(request, 'oncomplete', errno, this, undefined);
		}

		#deliver(errno: number, bytes: Uint8Array): void {
			if (errno < 0) {
				// As libuv: the end and errors stop reading before they are told.
				this.readStop();
				state.read(errno, 0);
				environment.makeCallback(this, 'onread', undefined);
				return;
			}
			this.#bytesRead += bytes.byteLength;
			this.beforeRead();
			if (this.#consumer) this.#consumer(bytes);
			else if (this.#userBuffer) this.#fillUserBuffer(bytes);
			else {
				state.read(bytes.byteLength, bytes.byteOffset);
				environment.makeCallback(this, 'onread', bytes.buffer);
			}
		}

		/** onread may give another buffer for the next piece. */
		#fillUserBuffer(bytes: Uint8Array): void {
			for (let offset = 0; offset < bytes.byteLength && !this.closing;) {
				const target = this.#userBuffer;
				if (!target || target.byteLength === 0) return;
				const piece = bytes.subarray(offset, offset + target.byteLength);
				target.set(piece);
				offset += piece.byteLength;
				state.read(piece.byteLength, 0);
				const next = environment.makeCallback(this, 'onread', undefined);
				if (ArrayBuffer.isView(next)) this.#userBuffer = asBytes(next);
				if (!this.#reading && offset < bytes.byteLength) {
					this.#unread = bytes.subarray(offset);
					return;
				}
			}
		}
	};
}
