// What the kernel takes from the engine. All engines and Node have these; nothing here is a DOM.
declare class TextEncoder {
	encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
	decode(bytes: Uint8Array): string;
}
declare function queueMicrotask(callback: () => void): void;
