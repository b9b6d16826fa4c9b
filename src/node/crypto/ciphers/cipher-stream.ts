// A cipher at work: bytes in, bytes out as soon as they are known.
export interface CipherStream {
	update(input: Uint8Array): Uint8Array;
	/** What is left. Throws a CipherFailure when the input was not whole. */
	final(): Uint8Array;
	/** Of ciphers in blocks: whether the last is filled up. */
	setPadding?(on: boolean): void;
	/** Of ciphers that authenticate: data that is not encrypted, before any other. */
	authenticate?(data: Uint8Array): void;
	/** After `final`, all of it. */
	tag?(): Uint8Array;
}
