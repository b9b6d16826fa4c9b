// The Zlib class's work: ZlibContext of src/node_zlib.cc, on zlib itself.
import type ZStream from 'pako/lib/zlib/zstream.js';
import type { LazyZlib } from '../lazy/zlib.ts';
import type { Codec, CodecFailure } from './codec.ts';
import { modes } from './modes.ts';

export interface ZlibOptions {
	windowBits: number;
	level: number;
	memLevel: number;
	strategy: number;
	dictionary: Uint8Array | undefined;
	/** What follows the first member of a gzip file is left unread. */
	oneMember: boolean;
}

const ok = 0;
const streamEnd = 1;
const needDictionary = 2;
const dataError = -3;
const bufferError = -5;
const finish = 4;
const block = 5;
const deflated = 8;

const names: Readonly<Record<number, string>> = {
	[ok]: 'Z_OK',
	[streamEnd]: 'Z_STREAM_END',
	[needDictionary]: 'Z_NEED_DICT',
	[-1]: 'Z_ERRNO',
	[-2]: 'Z_STREAM_ERROR',
	[dataError]: 'Z_DATA_ERROR',
	[-4]: 'Z_MEM_ERROR',
	[bufferError]: 'Z_BUF_ERROR',
	[-6]: 'Z_VERSION_ERROR',
};

// https://www.rfc-editor.org/rfc/rfc1952#section-2.3.1
const gzipId = [0x1f, 0x8b] as const;

const empty = new Uint8Array();

export class ZlibCodec implements Codec {
	readonly #zlib: LazyZlib;
	readonly #options: ZlibOptions;
	readonly #stream: ZStream;
	#mode: number;
	#error = ok;
	#flush = 0;
	#idBytesRead = 0;

	constructor(zlib: LazyZlib, mode: number, options: ZlibOptions) {
		this.#zlib = zlib;
		this.#mode = mode;
		this.#options = options;
		this.#stream = new zlib.ZStream();
		const { level, memLevel, strategy } = options;
		this.#error = this.#isDeflating()
			? zlib.deflateInit2(this.#stream, level, deflated, this.#windowBits(), memLevel, strategy)
			: zlib.inflateInit2(this.#stream, this.#windowBits());
		if (this.#error === ok) this.#setDictionary();
	}

	get inputLeft(): number {
		return this.#stream.avail_in;
	}

	get outputLeft(): number {
		return this.#stream.avail_out;
	}

	write(flush: number, input: Uint8Array, output: Uint8Array): void {
		const stream = this.#stream;
		this.#flush = flush;
		stream.input = input;
		stream.next_in = 0;
		stream.avail_in = input.length;
		stream.output = output;
		stream.next_out = 0;
		stream.avail_out = output.length;
		if (this.#isDeflating()) {
			this.#error = this.#zlib.deflate(stream, flush);
			return;
		}
		if (this.#mode === modes.unzip) this.#detect(input);
		this.#inflate();
	}

	failure(): CodecFailure | undefined {
		switch (this.#error) {
			case ok:
			case bufferError:
				if (this.#stream.avail_out === 0 || this.#flush !== finish) return undefined;
				return this.#failure('unexpected end of file');
			case streamEnd:
				return undefined;
			case needDictionary:
				return this.#failure(this.#options.dictionary ? 'Bad dictionary' : 'Missing dictionary');
			default:
				return this.#failure('Zlib error');
		}
	}

	reset(): CodecFailure | undefined {
		this.#error = this.#isDeflating()
			? this.#zlib.deflateReset(this.#stream)
			: this.#resetInflate();
		if (this.#error !== ok) return this.#failure('Failed to reset stream');
		return this.#setDictionary();
	}

	/** deflateParams: what came before is compressed as it was, what follows as now asked. */
	params(level: number, strategy: number): CodecFailure | undefined {
		if (this.#mode !== modes.deflate && this.#mode !== modes.deflateRaw) return undefined;
		const state = this.#stream.state;
		if (!state) return undefined;
		const isFresh = state.last_flush === -2;
		if (!isFresh && this.#stream.output) this.#zlib.deflate(this.#stream, block);
		// zlib has the figures of each level in a table; a stream begun at that level has them too.
		const model = new this.#zlib.ZStream();
		const { windowBits, memLevel } = this.#options;
		this.#error = this.#zlib.deflateInit2(model, level, deflated, windowBits, memLevel, strategy);
		if (this.#error !== ok || !model.state) return this.#failure('Failed to set parameters');
		const { max_lazy_match, good_match, nice_match, max_chain_length } = model.state;
		const figures = { max_lazy_match, good_match, nice_match, max_chain_length };
		Object.assign(state, figures, { level: model.state.level, strategy });
		return undefined;
	}

	end(): void {
		if (this.#isDeflating()) this.#zlib.deflateEnd(this.#stream);
		else this.#zlib.inflateEnd(this.#stream);
		this.#stream.input = empty;
		this.#stream.output = empty;
	}

	#isDeflating(): boolean {
		const mode = this.#mode;
		return mode === modes.deflate || mode === modes.gzip || mode === modes.deflateRaw;
	}

	/** zlib encodes the wrapper in the window's size. */
	#windowBits(): number {
		const { windowBits } = this.#options;
		switch (this.#mode) {
			case modes.gzip:
			case modes.gunzip:
				return windowBits + 16;
			case modes.unzip:
				return windowBits + 32;
			case modes.deflateRaw:
			case modes.inflateRaw:
				return -windowBits;
			default:
				return windowBits;
		}
	}

	#setDictionary(): CodecFailure | undefined {
		const { dictionary } = this.#options;
		if (!dictionary) return undefined;
		if (this.#mode === modes.deflate || this.#mode === modes.deflateRaw) {
			this.#error = this.#zlib.deflateSetDictionary(this.#stream, dictionary);
		} else if (this.#mode === modes.inflateRaw) {
			this.#error = this.#zlib.inflateSetDictionary(this.#stream, dictionary);
		}
		return this.#error === ok ? undefined : this.#failure('Failed to set dictionary');
	}

	/** Unzip: the first two bytes tell gzip from zlib. */
	#detect(input: Uint8Array): void {
		for (const byte of input.subarray(0, gzipId.length - this.#idBytesRead)) {
			if (byte !== gzipId[this.#idBytesRead]) {
				this.#mode = modes.inflate;
				return;
			}
			this.#idBytesRead++;
		}
		if (this.#idBytesRead === gzipId.length) this.#mode = modes.gunzip;
	}

	#inflate(): void {
		const stream = this.#stream;
		const { dictionary, oneMember } = this.#options;
		this.#error = this.#zlib.inflate(stream, this.#flush);
		if (this.#error === needDictionary && dictionary && this.#mode !== modes.inflateRaw) {
			this.#error = this.#zlib.inflateSetDictionary(stream, dictionary);
			if (this.#error === ok) this.#error = this.#zlib.inflate(stream, this.#flush);
			else if (this.#error === dataError) this.#error = needDictionary;
		}
		// More members of the same file, or garbage; zeros at the end are padding.
		while (
			stream.avail_in > 0 &&
			this.#mode === modes.gunzip &&
			this.#error === streamEnd &&
			!oneMember &&
			stream.input?.[stream.next_in] !== 0
		) {
			this.reset();
			this.#error = this.#zlib.inflate(stream, this.#flush);
		}
	}

	/** pako sets the window's size only when it makes one, and forgets the size at a reset. */
	#resetInflate(): number {
		if (this.#stream.state) this.#stream.state.window = null;
		return this.#zlib.inflateReset(this.#stream);
	}

	#failure(message: string): CodecFailure {
		const errno = this.#error;
		return { message: this.#stream.msg || message, errno, code: names[errno] ?? 'Z_OK' };
	}
}
