// The memory of SQLite's wasm: numbers, bytes and texts in it. It moves when it grows, so views are taken anew.
import type { BrowserGlobals } from '../engine/browser-globals.ts';

/** Texts shorter than this are quicker to read and to write character by character. */
const SHORT = 24;

export class WasmMemory {
	readonly memory: WebAssembly.Memory;
	#bytes: Uint8Array<ArrayBuffer>;
	#view: DataView;
	readonly #encoder: TextEncoder;
	readonly #decoder: TextDecoder;

	constructor(browser: BrowserGlobals, memory: WebAssembly.Memory) {
		this.#encoder = new browser.TextEncoder();
		this.#decoder = new browser.TextDecoder('utf-8', { ignoreBOM: true });
		this.memory = memory;
		this.#bytes = new Uint8Array(memory.buffer as ArrayBuffer);
		this.#view = new DataView(memory.buffer);
	}

	get bytes(): Uint8Array<ArrayBuffer> {
		if (this.#bytes.buffer !== this.memory.buffer) this.#renew();
		return this.#bytes;
	}

	get view(): DataView {
		if (this.#view.buffer !== this.memory.buffer) this.#renew();
		return this.#view;
	}

	word(pointer: number): number {
		return this.view.getUint32(pointer, true);
	}

	setWord(pointer: number, value: number): void {
		this.view.setUint32(pointer, value, true);
	}

	setLong(pointer: number, value: number): void {
		this.view.setBigInt64(pointer, BigInt(value), true);
	}

	/** Up to the next zero byte. */
	text(pointer: number): string {
		const { bytes } = this;
		return this.textOf(pointer, bytes.indexOf(0, pointer) - pointer);
	}

	textOrNull(pointer: number): string | null {
		return pointer === 0 ? null : this.text(pointer);
	}

	textOf(pointer: number, length: number): string {
		const bytes = this.bytes.subarray(pointer, pointer + length);
		return (length < SHORT ? asciiText(bytes) : undefined) ?? this.#decoder.decode(bytes);
	}

	/** A copy. */
	copy(pointer: number, length: number): Uint8Array<ArrayBuffer> {
		return this.bytes.slice(pointer, pointer + length);
	}

	/** Writes as much as fits into `room` bytes; returns how much. */
	write(pointer: number, text: string, room: number): number {
		if (text.length < SHORT && text.length <= room && this.#writeAscii(pointer, text))
			return text.length;
		return this.#encoder.encodeInto(text, this.bytes.subarray(pointer, pointer + room)).written;
	}

	/** False: something else is in it. */
	#writeAscii(pointer: number, text: string): boolean {
		const { bytes } = this;
		for (let i = 0; i < text.length; i++) {
			const code = text.charCodeAt(i);
			if (code > 0x7f) return false;
			bytes[pointer + i] = code;
		}
		return true;
	}

	#renew(): void {
		this.#bytes = new Uint8Array(this.memory.buffer as ArrayBuffer);
		this.#view = new DataView(this.memory.buffer);
	}
}

function asciiText(bytes: Uint8Array): string | undefined {
	let text = '';
	for (const byte of bytes) {
		if (byte > 0x7f) return undefined;
		text += String.fromCharCode(byte);
	}
	return text;
}
