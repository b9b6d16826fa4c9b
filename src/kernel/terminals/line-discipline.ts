// What happens to keys before a program reads them: line editing, echo, signals. As Linux's n_tty with the
// settings of a fresh terminal (`stty sane`, IUTF8).
import { signals } from '../signals.ts';

export interface LineOutput {
	/** To the screen. */
	echo(bytes: readonly number[]): void;
	/** A line, or what raw mode passes on; empty is the end of input. */
	deliver(bytes: Uint8Array): void;
	signal(signal: number): void;
	/** Typed but unread input is thrown away. */
	flush(): void;
}

const KEY = {
	INTERRUPT: 0x03,
	END: 0x04,
	BACKSPACE: 0x08,
	TAB: 0x09,
	LINE_FEED: 0x0a,
	RETURN: 0x0d,
	KILL: 0x15,
	WORD_ERASE: 0x17,
	SUSPEND: 0x1a,
	QUIT: 0x1c,
	SPACE: 0x20,
	DELETE: 0x7f,
} as const;

const BELL = 0x07;
const CARET = 0x5e;
/** Linux's N_TTY_BUF_SIZE: a longer line is not taken. */
const LONGEST = 4095;

export class LineDiscipline {
	readonly #output: LineOutput;
	/** Typed, not yet delivered. */
	#line: number[] = [];
	#raw = false;

	constructor(output: LineOutput) {
		this.#output = output;
	}

	get raw(): boolean {
		return this.#raw;
	}

	/** What was typed so far becomes readable when line editing ends. */
	setRaw(raw: boolean): void {
		if (raw && !this.#raw && this.#line.length > 0) this.#deliverLine();
		this.#raw = raw;
	}

	input(bytes: Uint8Array): void {
		if (this.#raw) {
			this.#output.deliver(bytes);
			return;
		}
		for (const byte of bytes) this.#key(byte === KEY.RETURN ? KEY.LINE_FEED : byte);
	}

	#key(byte: number): void {
		switch (byte) {
			case KEY.INTERRUPT:
				return this.#signal(byte, signals.SIGINT);
			case KEY.QUIT:
				return this.#signal(byte, signals.SIGQUIT);
			case KEY.SUSPEND:
				// There is no job control: a stopped process could not be brought back.
				return;
			case KEY.END:
				return this.#deliverLine();
			case KEY.DELETE:
			case KEY.BACKSPACE:
				return this.#erase();
			case KEY.WORD_ERASE:
				return this.#eraseWord();
			case KEY.KILL:
				while (this.#line.length > 0) this.#erase();
				return;
			case KEY.LINE_FEED:
				this.#line.push(byte);
				this.#output.echo([byte]);
				return this.#deliverLine();
			default:
				return this.#type(byte);
		}
	}

	#type(byte: number): void {
		if (this.#line.length >= LONGEST) {
			this.#output.echo([BELL]);
			return;
		}
		this.#line.push(byte);
		this.#output.echo(echoOf(byte));
	}

	#signal(byte: number, signal: number): void {
		this.#line = [];
		this.#output.flush();
		this.#output.echo(echoOf(byte));
		this.#output.signal(signal);
	}

	#deliverLine(): void {
		const line = new Uint8Array(this.#line);
		this.#line = [];
		this.#output.deliver(line);
	}

	/** The last character, with all its UTF-8 bytes. */
	#erase(): void {
		let byte = this.#line.pop();
		if (byte === undefined) return;
		while (byte !== undefined && isContinuation(byte)) byte = this.#line.pop();
		const columns = byte === undefined ? 1 : echoOf(byte).length;
		for (let i = 0; i < columns; i++) {
			this.#output.echo([KEY.BACKSPACE, KEY.SPACE, KEY.BACKSPACE]);
		}
	}

	#eraseWord(): void {
		while (this.#line.at(-1) === KEY.SPACE) this.#erase();
		while (this.#line.length > 0 && this.#line.at(-1) !== KEY.SPACE) this.#erase();
	}
}

function isContinuation(byte: number): boolean {
	return (byte & 0xc0) === 0x80;
}

/** Control characters show as `^C`. */
function echoOf(byte: number): number[] {
	if (byte === KEY.TAB || (byte >= KEY.SPACE && byte !== KEY.DELETE)) return [byte];
	return [CARET, byte ^ 0x40];
}
