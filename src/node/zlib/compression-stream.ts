// The handle of a zlib stream, whatever the library: CompressionStream of src/node_zlib.cc.
import { asBytes } from '../buffer/as-bytes.ts';
import type { AsyncWrap, Environment } from '../environment.ts';
import type { Codec, CodecFailure } from './codec.ts';

type Span = [
	flush: number,
	input: ArrayBufferView | null,
	inputOffset: number,
	inputLength: number,
	output: ArrayBufferView,
	outputOffset: number,
	outputLength: number,
];

export interface CompressionHandle extends AsyncWrap {
	/** From a class's `init`. */
	begin(codec: Codec, writeState: Uint32Array, processCallback: () => void): void;
	fail(failure: CodecFailure): void;
}

const done = Symbol('processCallback');
const empty = new Uint8Array();

export function compressionStream(environment: Environment): new () => CompressionHandle {
	return class CompressionStream extends environment.AsyncWrap implements CompressionHandle {
		#codec: Codec | undefined;
		#writeState: Uint32Array = new Uint32Array(2);
		#writing = false;
		#closeAfterWrite = false;
		#closed = false;

		begin(codec: Codec, writeState: Uint32Array, processCallback: () => void): void {
			this.#codec = codec;
			this.#writeState = writeState;
			Object.defineProperty(this, done, { value: processCallback });
		}

		/** Later, in a turn of the loop. */
		write(...span: Span): void {
			const codec = this.#start();
			environment.loop.requestStarted();
			environment.loop.enqueue(() => {
				environment.loop.requestEnded();
				this.#work(codec, span);
				this.#writing = false;
				if (this.#report(codec)) environment.makeCallback(this, done);
				if (this.#closeAfterWrite) this.close();
			});
		}

		writeSync(...span: Span): void {
			const codec = this.#start();
			this.#work(codec, span);
			this.#writing = false;
			this.#report(codec);
		}

		params(level: number, strategy: number): void {
			const failure = this.#codec?.params(level, strategy);
			if (failure) this.fail(failure);
		}

		reset(): void {
			const failure = this.#codec?.reset();
			if (failure) this.fail(failure);
		}

		close(): void {
			if (this.#writing) {
				this.#closeAfterWrite = true;
				return;
			}
			this.#closeAfterWrite = false;
			if (this.#closed) return;
			this.#closed = true;
			this.#codec?.end();
		}

		/** Undocumented, of older versions of zlib.js; some packages call it. */
		_setAsyncBuffer(): void {}

		fail({ message, errno, code }: CodecFailure): void {
			environment.makeCallback(this, 'onerror', message, errno, code);
		}

		#start(): Codec {
			if (!this.#codec || this.#closed) throw new Error('zlib binding closed');
			if (this.#writing) throw new Error('write already in progress');
			this.#writing = true;
			return this.#codec;
		}

		#work(codec: Codec, [flush, input, inputOffset, inputLength, output, offset, length]: Span) {
			const from = input ? asBytes(input).subarray(inputOffset, inputOffset + inputLength) : empty;
			codec.write(flush, from, asBytes(output).subarray(offset, offset + length));
		}

		/** False: it failed, and 'onerror' has been called. */
		#report(codec: Codec): boolean {
			const failure = codec.failure();
			if (failure) {
				this.fail(failure);
				return false;
			}
			this.#writeState[0] = codec.outputLeft;
			this.#writeState[1] = codec.inputLeft;
			return true;
		}
	};
}
