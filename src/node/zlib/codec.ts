// What a compression library is to a CompressionStream: one buffer in, one out, and how far it got
// (CompressionContext of src/node_zlib.cc).
export interface CodecFailure {
	message: string;
	errno: number;
	code: string;
}

export interface Codec {
	/** Works until the input is used up or the output full. */
	write(flush: number, input: Uint8Array, output: Uint8Array): void;
	/** Bytes of the input not used, and of the output not filled, by the last write. */
	readonly inputLeft: number;
	readonly outputLeft: number;
	/** What the last write ended in, if that is an error. */
	failure(): CodecFailure | undefined;
	reset(): CodecFailure | undefined;
	params(level: number, strategy: number): CodecFailure | undefined;
	end(): void;
}
