// What Node asks of ICU: src/node_i18n.cc. Converters are the browser's TextDecoder.
import { asBytes } from '../buffer/as-bytes.ts';
import { parseEncoding } from '../buffer/parse-encoding.ts';
import { stringWidth } from '../buffer/string-width.ts';
import { transcode } from '../buffer/transcode.ts';
import { unshared } from '../buffer/unshared.ts';
import type { Binding, Environment } from '../environment.ts';

// Flags of internal/encoding.js.
const flush = 1;
const fatal = 2;
const ignoreBOM = 4;

const errorNames: Readonly<Record<number, string>> = {
	0: 'U_ZERO_ERROR',
	1: 'U_ILLEGAL_ARGUMENT_ERROR',
	7: 'U_MEMORY_ALLOCATION_ERROR',
	10: 'U_INVALID_CHAR_FOUND',
	11: 'U_TRUNCATED_CHAR_FOUND',
	12: 'U_ILLEGAL_CHAR_FOUND',
	15: 'U_BUFFER_OVERFLOW_ERROR',
};

class Converter {
	readonly #decoder: TextDecoder;

	constructor(decoder: TextDecoder) {
		this.#decoder = decoder;
	}

	static decode(converter: Converter, bytes: Uint8Array, stream: boolean): string {
		return converter.#decoder.decode(unshared(bytes), { stream });
	}
}

export function icu(environment: Environment, base: Binding): Binding {
	const Decoder = environment.browser.TextDecoder;

	function decoderOf(label: string, flags: number): TextDecoder | undefined {
		try {
			return new Decoder(label, {
				fatal: (flags & fatal) !== 0,
				ignoreBOM: (flags & ignoreBOM) !== 0,
			});
		} catch (error) {
			if (error instanceof RangeError) return undefined;
			throw error;
		}
	}

	function bytesOf(input: unknown): Uint8Array {
		if (ArrayBuffer.isView(input)) return asBytes(input);
		if (input instanceof ArrayBuffer) return input.detached ? new Uint8Array() : asBytes(input);
		if (input instanceof SharedArrayBuffer) return asBytes(input);
		const message =
			'The "input" argument must be an instance of SharedArrayBuffer, ArrayBuffer or ArrayBufferView.';
		throw environment.nodeError('ERR_INVALID_ARG_TYPE', message, TypeError);
	}

	function getConverter(label: string, flags: number): Converter | undefined {
		const decoder = decoderOf(label, flags);
		return decoder && new Converter(decoder);
	}

	function decode(converter: Converter, input: unknown, flags: number, label: string): string {
		const bytes = bytesOf(input);
		try {
			return Converter.decode(converter, bytes, (flags & flush) === 0);
		} catch (error) {
			if (!(error instanceof TypeError)) throw error;
			const message = `The encoded data was not valid for encoding ${label}`;
			throw environment.nodeError('ERR_ENCODING_INVALID_ENCODED_DATA', message, TypeError);
		}
	}

	return {
		...base,
		getConverter,
		decode,
		hasConverter: (label: string) => decoderOf(label, 0) !== undefined,
		icuErrName: (error: number) => errorNames[error] ?? '[BOGUS UErrorCode]',
		transcode(source: Uint8Array, from: string, to: string): Uint8Array | number {
			const result = transcode(asBytes(source), parseTranscoding(from), parseTranscoding(to));
			if (typeof result === 'number') return result;
			const { FastBuffer } = environment.requireBuiltin('internal/buffer');
			const Buffer = FastBuffer as new (memory: ArrayBuffer) => Uint8Array;
			return new Buffer(result.buffer);
		},
		getStringWidth: (text: string, ambiguousIsWide?: boolean, expandEmoji?: boolean) =>
			stringWidth(text, ambiguousIsWide, expandEmoji),
	};
}

function parseTranscoding(name: string) {
	return parseEncoding(name, 'buffer');
}
