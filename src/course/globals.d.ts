// What both the browser and Node have and this place uses.
declare class TextDecoder {
	constructor(encoding?: string, options?: { fatal?: boolean });
	decode(bytes: Uint8Array): string;
}
declare function btoa(binary: string): string;
declare function atob(base64: string): string;
declare class TextEncoder {
	encode(text: string): Uint8Array<ArrayBuffer>;
}
