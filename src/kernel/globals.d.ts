// What the kernel takes from the engine, so that it compiles without the DOM or WebWorker library.

// Everywhere.
declare class TextEncoder {
	encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
	decode(bytes: Uint8Array): string;
}
declare function queueMicrotask(callback: () => void): void;

// Only in main.ts.
declare const self: {
	onmessage: ((event: { data: unknown }) => void) | null;
	postMessage(message: unknown, transfer: object[]): void;
};
declare class MessagePort {
	postMessage(message: unknown, transfer: object[]): void;
	addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
	addEventListener(type: 'close', listener: () => void): void;
	start(): void;
	close(): void;
}
declare class MessageChannel {
	readonly port1: MessagePort;
	readonly port2: MessagePort;
}
declare const performance: { readonly timeOrigin: number; now(): number };
declare const crypto: { getRandomValues(bytes: Uint8Array): void };
declare function setTimeout(callback: () => void, ms: number): unknown;
