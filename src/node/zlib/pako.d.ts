// pako 2.1's port of zlib, file by file; its own types cover only the wrapper around it.
declare module 'pako/lib/zlib/zstream.js' {
	export default class ZStream {
		input: Uint8Array | null;
		next_in: number;
		avail_in: number;
		output: Uint8Array | null;
		next_out: number;
		avail_out: number;
		msg: string;
		state: {
			level: number;
			strategy: number;
			max_lazy_match: number;
			good_match: number;
			nice_match: number;
			max_chain_length: number;
			last_flush: number;
			/** Of a stream that inflates. */
			window: Uint8Array | null;
		} | null;
		adler: number;
	}
}

declare module 'pako/lib/zlib/deflate.js' {
	import type ZStream from 'pako/lib/zlib/zstream.js';
	export function deflateInit2(
		stream: ZStream,
		level: number,
		method: number,
		windowBits: number,
		memLevel: number,
		strategy: number,
	): number;
	export function deflate(stream: ZStream, flush: number): number;
	export function deflateReset(stream: ZStream): number;
	export function deflateEnd(stream: ZStream): number;
	export function deflateSetDictionary(stream: ZStream, dictionary: Uint8Array): number;
}

declare module 'pako/lib/zlib/inflate.js' {
	import type ZStream from 'pako/lib/zlib/zstream.js';
	export function inflateInit2(stream: ZStream, windowBits: number): number;
	export function inflate(stream: ZStream, flush: number): number;
	export function inflateReset(stream: ZStream): number;
	export function inflateEnd(stream: ZStream): number;
	export function inflateSetDictionary(stream: ZStream, dictionary: Uint8Array): number;
}

declare module 'pako/lib/zlib/crc32.js' {
	export default function crc32(
		crc: number,
		bytes: Uint8Array,
		length: number,
		position: number,
	): number;
}
