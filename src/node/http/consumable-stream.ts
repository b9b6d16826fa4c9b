// What an HTTP parser needs of a stream handle to take its bytes over.
export interface ConsumableStream {
	/** Undefined gives the bytes back to lib's onread. */
	consume(consumer: ((bytes: Uint8Array) => void) | undefined): void;
}
