// One end of a connection. In the service worker it is a kernel descriptor, in tests a real socket.
export interface ByteStream {
	/** Empty at the end. Rejects with an error whose `code` is Node's (ECONNRESET). */
	read(): Promise<Uint8Array>;
	/** Resolves when the peer may take more. */
	write(data: Uint8Array): Promise<void>;
	/** Gone, both ways; never throws. */
	close(): void;
	/** Gone, and the peer is told with a reset. */
	reset(): void;
}
