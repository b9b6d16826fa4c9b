// The part of a MessagePort that the kernel and its callers use; browsers' and Node's both fit.
export interface PortLike {
	postMessage(message: unknown, transfer: object[]): void;
	addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
	start(): void;
	close(): void;
}
