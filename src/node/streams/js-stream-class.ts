// JSStream of src/js_stream.cc: a native stream whose other side is JavaScript (TLS over any Duplex).
import { asBytes } from '../buffer/as-bytes.ts';
import { encodeString } from '../buffer/encode-string.ts';
import { parseEncoding } from '../buffer/parse-encoding.ts';
import type { Environment } from '../environment.ts';
import type { StreamState } from './stream-state.ts';

const END = -4095;

interface NodeBuffer {
	from(memory: ArrayBufferLike): Uint8Array;
}

export function jsStreamClass(environment: Environment, state: StreamState) {
	return class JSStream extends environment.AsyncWrap {
		#onread: unknown;
		#bytesRead = 0;
		#bytesWritten = 0;

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
			return -1;
		}

		get bytesRead(): number {
			return this.#bytesRead;
		}

		get bytesWritten(): number {
			return this.#bytesWritten;
		}

		readStart(): number {
			return Number(environment.makeCallback(this, 'onreadstart') ?? 0);
		}

		readStop(): number {
			return Number(environment.makeCallback(this, 'onreadstop') ?? 0);
		}

		shutdown(request: object): number {
			return Number(environment.makeCallback(this, 'onshutdown', request) ?? 0);
		}

		writeBuffer(request: object, buffer: ArrayBufferView): number {
			return this.#write(request, [asBytes(buffer)]);
		}

		writeUtf8String(request: object, text: string): number {
			return this.#write(request, [encodeString(text, 'utf8')]);
		}

		writeAsciiString(request: object, text: string): number {
			return this.#write(request, [encodeString(text, 'latin1')]);
		}

		writeLatin1String(request: object, text: string): number {
			return this.#write(request, [encodeString(text, 'latin1')]);
		}

		writeUcs2String(request: object, text: string): number {
			return this.#write(request, [encodeString(text, 'utf16le')]);
		}

		writev(request: object, chunks: unknown[], allBuffers: boolean): number {
			const pieces: Uint8Array[] = [];
			for (let index = 0; index < chunks.length; index += allBuffers ? 1 : 2) {
				const chunk = chunks[index];
				pieces.push(
					typeof chunk === 'string'
						? encodeString(chunk, parseEncoding(chunks[index + 1]))
						: asBytes(chunk as ArrayBufferView),
				);
			}
			return this.#write(request, pieces);
		}

		/** From JavaScript: bytes for whoever reads this stream. */
		readBuffer(buffer: ArrayBufferView): void {
			const copy = new Uint8Array(asBytes(buffer));
			this.#bytesRead += copy.byteLength;
			state.read(copy.byteLength, 0);
			environment.makeCallback(this, 'onread', copy.buffer);
		}

		emitEOF(): void {
			state.read(END, 0);
			environment.makeCallback(this, 'onread', undefined);
		}

		finishWrite(request: object, status: number): void {
			environment.makeCallback(request, 'oncomplete', status, this, undefined);
		}

		finishShutdown(request: object, status: number): void {
			environment.makeCallback(request, 'oncomplete', status);
		}

		#write(request: object, pieces: Uint8Array[]): number {
			const { Buffer } = environment.requireBuiltin('buffer') as { Buffer: NodeBuffer };
			const length = pieces.reduce((sum, piece) => sum + piece.byteLength, 0);
			this.#bytesWritten += length;
			state.wrote(length, true);
			const buffers = pieces.map((piece) => Buffer.from(piece.slice().buffer));
			return Number(environment.makeCallback(this, 'onwrite', request, buffers) ?? 0);
		}
	};
}
