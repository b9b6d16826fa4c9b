// A pseudo terminal: a screen with keys at the master's side, standard streams at the slave's.
import { signals } from '../signals.ts';
import { Flow } from '../streams/flow.ts';
import type { Pid } from '../syscalls.ts';
import { WaitQueue } from '../wait-queue.ts';
import { LineDiscipline } from './line-discipline.ts';

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
/** Unread input beyond this makes the master's writer wait. */
const INPUT_LIMIT = 64 * 1024;

export class Terminal {
	/** To the screen. */
	readonly output = new Flow();
	/** Readers at the slave's side wait here. */
	readonly readable = new WaitQueue();
	/** Writers at the master's side wait here. */
	readonly writable = new WaitQueue();
	readonly #line: LineDiscipline;
	readonly #signal: (signal: number, group: Pid) => void;
	/** Lines to read; an empty one is ^D. */
	#input: Uint8Array[] = [];
	#unread = 0;
	#columns: number;
	#rows: number;
	#slaves = 0;
	#hungUp = false;
	/** Leader of the session whose terminal this is; 0: nobody's. */
	#session: Pid = 0;
	/** The process group that gets signals from keys. */
	#foreground: Pid = 0;

	constructor(columns: number, rows: number, signal: (signal: number, group: Pid) => void) {
		this.#columns = columns;
		this.#rows = rows;
		this.#signal = signal;
		this.#line = new LineDiscipline({
			echo: (bytes) => this.output.push(withReturns(bytes)),
			deliver: (bytes) => this.#deliver(bytes),
			signal: (number) => this.#signalForeground(number),
			flush: () => this.#flush(),
		});
	}

	get session(): Pid {
		return this.#session;
	}

	get foreground(): Pid {
		return this.#foreground;
	}

	get size(): [columns: number, rows: number] {
		return [this.#columns, this.#rows];
	}

	get hungUp(): boolean {
		return this.#hungUp;
	}

	/** Becomes the terminal of a session. */
	join(session: Pid, group: Pid): void {
		this.#session = session;
		this.#foreground = group;
	}

	leave(): void {
		this.join(0, 0);
	}

	setForeground(group: Pid): void {
		this.#foreground = group;
	}

	setRaw(raw: boolean): void {
		this.#line.setRaw(raw);
	}

	resize(columns: number, rows: number): void {
		if (columns === this.#columns && rows === this.#rows) return;
		this.#columns = columns;
		this.#rows = rows;
		this.#signalForeground(signals.SIGWINCH);
	}

	/** Keys. */
	type(bytes: Uint8Array): void {
		this.#line.input(bytes);
	}

	get takesKeys(): boolean {
		return this.#unread <= INPUT_LIMIT || this.#hungUp;
	}

	/** At most one line; empty at the end of input; undefined when a reader has to wait. */
	read(length: number): Uint8Array | undefined {
		const [first] = this.#input;
		if (!first) return this.#hungUp ? new Uint8Array(0) : undefined;
		const bytes = first.slice(0, length);
		if (bytes.length < first.length) this.#input[0] = first.subarray(bytes.length);
		else this.#input.shift();
		this.#unread -= bytes.length;
		if (this.takesKeys) this.writable.wake();
		return bytes;
	}

	/** What a program prints. */
	print(bytes: Uint8Array): void {
		this.output.push(withReturns(bytes));
	}

	openSlave(): void {
		this.#slaves++;
	}

	/** The screen reads the end when nobody can print any more. */
	closeSlave(): void {
		this.#slaves--;
		if (this.#slaves === 0) this.output.end();
	}

	/** The screen is gone. */
	hangUp(): void {
		this.#hungUp = true;
		this.output.abandon();
		this.readable.wake();
		const groups = new Set([this.#session, this.#foreground]);
		this.leave();
		for (const group of groups) if (group !== 0) this.#signal(signals.SIGHUP, group);
	}

	#deliver(bytes: Uint8Array): void {
		this.#input.push(bytes);
		this.#unread += bytes.length;
		this.readable.wake();
	}

	#flush(): void {
		this.#input = [];
		this.#unread = 0;
		this.writable.wake();
	}

	#signalForeground(signal: number): void {
		if (this.#foreground !== 0) this.#signal(signal, this.#foreground);
	}
}

/** ONLCR: a line feed also goes to the first column. Also in Node's raw mode (uv_tty_set_mode). */
function withReturns(bytes: Uint8Array | readonly number[]): Uint8Array {
	let feeds = 0;
	for (const byte of bytes) if (byte === LINE_FEED) feeds++;
	const out = new Uint8Array(bytes.length + feeds);
	let at = 0;
	for (const byte of bytes) {
		if (byte === LINE_FEED) out[at++] = RETURN;
		out[at++] = byte;
	}
	return out;
}
