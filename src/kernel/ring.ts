// One direction of a line: a ring of bytes with one writer and one reader, each of them a process or the kernel.
// Positions only grow (and wrap at 2^32): what was written and not read lies between them.
import type { Bells } from './bells.ts';

/** Cells of the head. */
const WRITTEN = 0;
const READ = 1;
/** Told by the kernel alone: it knows when a descriptor is closed. */
const STATE = 2;
/** Not 0: the writer waits for room. */
const WANTED = 3;
const READER = 4;
const WRITER = 5;

const ENDED = 1;
const BROKEN = 2;
const ABANDONED = 4;

export class Ring {
	readonly #head: Int32Array;
	readonly #bytes: Uint8Array;
	readonly #bells: Bells;

	/** `bytes`: as many as a power of 2. */
	constructor(head: Int32Array, bytes: Uint8Array, bells: Bells) {
		this.#head = head;
		this.#bytes = bytes;
		this.#bells = bells;
	}

	/** Empty, for a new connection; whose bells to ring. */
	reset(writer: number, reader: number): void {
		this.#head.fill(0);
		this.reader = reader;
		this.writer = writer;
	}

	/** The bell of who reads. */
	get reader(): number {
		return Atomics.load(this.#head, READER);
	}

	set reader(bell: number) {
		Atomics.store(this.#head, READER, bell);
	}

	/** The bell of who writes. */
	get writer(): number {
		return Atomics.load(this.#head, WRITER);
	}

	set writer(bell: number) {
		Atomics.store(this.#head, WRITER, bell);
	}

	/** Bytes that wait for the reader. */
	get length(): number {
		return (Atomics.load(this.#head, WRITTEN) - Atomics.load(this.#head, READ)) | 0;
	}

	get room(): number {
		return this.#bytes.length - this.length;
	}

	/** The writer writes no more; to be asked before `length`, which is final then. */
	get ended(): boolean {
		return (Atomics.load(this.#head, STATE) & ENDED) !== 0;
	}

	/** It ended by a reset. */
	get broken(): boolean {
		return (Atomics.load(this.#head, STATE) & BROKEN) !== 0;
	}

	/** The reader is gone. */
	get abandoned(): boolean {
		return (Atomics.load(this.#head, STATE) & ABANDONED) !== 0;
	}

	/** After what was written. */
	ringReader(): void {
		this.#bells.ring(this.reader);
	}

	/** The reader gets the pieces at once. Says how many of their bytes found room. */
	write(pieces: readonly Uint8Array[]): number {
		const written = Atomics.load(this.#head, WRITTEN);
		let { room } = this;
		let at = written;
		for (const piece of pieces) {
			const bytes = piece.length <= room ? piece : piece.subarray(0, room);
			this.#put(at, bytes);
			at += bytes.length;
			room -= bytes.length;
		}
		Atomics.store(this.#head, WRITTEN, at | 0);
		return at - written;
	}

	#put(at: number, bytes: Uint8Array): void {
		const start = at & (this.#bytes.length - 1);
		const first = this.#bytes.length - start;
		if (bytes.length <= first) this.#bytes.set(bytes, start);
		else {
			this.#bytes.set(bytes.subarray(0, first), start);
			this.#bytes.set(bytes.subarray(first), 0);
		}
	}

	/** At most `most` bytes, in a buffer of their own. */
	read(most: number): Uint8Array<ArrayBuffer> {
		const start = Atomics.load(this.#head, READ);
		const bytes = new Uint8Array(Math.min(most, this.length));
		const at = start & (this.#bytes.length - 1);
		const first = Math.min(bytes.length, this.#bytes.length - at);
		bytes.set(this.#bytes.subarray(at, at + first));
		if (first < bytes.length) bytes.set(this.#bytes.subarray(0, bytes.length - first), first);
		Atomics.store(this.#head, READ, (start + bytes.length) | 0);
		if (this.#isRoomy && Atomics.exchange(this.#head, WANTED, 0) !== 0) {
			this.#bells.ring(this.writer);
		}
		return bytes;
	}

	/** The writer's bell will ring when there is room again. True: there is already. */
	wantRoom(): boolean {
		Atomics.store(this.#head, WANTED, 1);
		return this.#isRoomy && Atomics.exchange(this.#head, WANTED, 0) !== 0;
	}

	end(broken: boolean): void {
		Atomics.or(this.#head, STATE, broken ? ENDED | BROKEN : ENDED);
		this.ringReader();
	}

	abandon(): void {
		Atomics.or(this.#head, STATE, ABANDONED);
		this.#bells.ring(this.writer);
	}

	/** Not for every byte: who waits is woken for something that is worth it. */
	get #isRoomy(): boolean {
		return this.room >= this.#bytes.length / 4;
	}
}
