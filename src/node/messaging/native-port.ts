// What is used of the browser's MessagePort, which carries messages between threads.

export interface NativePort {
	postMessage(message: unknown, transfer: object[]): void;
	onmessage: ((event: { data: unknown }) => void) | null;
	close(): void;
}

export type NativeChannel = new () => { port1: NativePort; port2: NativePort };
