// Messages from one thread to another in shared memory, so that they can be taken without going back to the event
// loop: receiveMessageOnPort after Atomics.wait. One writer, one reader; a ring of records of
// [sequence number, length, bytes].

const HEADER = 8;
const RECORD = 8;
/** Longer messages go by the browser's port alone. */
const SIZE = 256 * 1024;

export class Mailbox {
	readonly memory: SharedArrayBuffer;
	/** [0]: bytes read so far, [1]: bytes written so far; both modulo 2^32. */
	readonly #counts: Uint32Array;
	readonly #ring: Uint8Array;

	constructor(memory: SharedArrayBuffer) {
		this.memory = memory;
		this.#counts = new Uint32Array(memory, 0, 2);
		this.#ring = new Uint8Array(memory, HEADER);
	}

	static create(): Mailbox {
		return new Mailbox(new SharedArrayBuffer(HEADER + SIZE));
	}

	/** False when there is no room. */
	put(sequence: number, bytes: Uint8Array): boolean {
		const read = Atomics.load(this.#counts, 0);
		const written = Atomics.load(this.#counts, 1);
		const length = RECORD + bytes.length;
		if (((written - read) >>> 0) + length > SIZE) return false;
		this.#write(written, numbers(sequence, bytes.length));
		this.#write(written + RECORD, bytes);
		Atomics.store(this.#counts, 1, written + length);
		return true;
	}

	/** The sequence number of the next record. */
	peek(): number | undefined {
		const read = Atomics.load(this.#counts, 0);
		if (read === Atomics.load(this.#counts, 1)) return undefined;
		return this.#number(read);
	}

	take(): Uint8Array {
		const read = Atomics.load(this.#counts, 0);
		const length = this.#number(read + 4);
		const bytes = this.#read(read + RECORD, length);
		Atomics.store(this.#counts, 0, read + RECORD + length);
		return bytes;
	}

	#number(at: number): number {
		return new DataView(this.#read(at, 4).buffer).getUint32(0);
	}

	#read(at: number, length: number): Uint8Array<ArrayBuffer> {
		const bytes = new Uint8Array(length);
		const start = (at >>> 0) % SIZE;
		const first = Math.min(length, SIZE - start);
		bytes.set(this.#ring.subarray(start, start + first));
		bytes.set(this.#ring.subarray(0, length - first), first);
		return bytes;
	}

	#write(at: number, bytes: Uint8Array) {
		const start = (at >>> 0) % SIZE;
		const first = Math.min(bytes.length, SIZE - start);
		this.#ring.set(bytes.subarray(0, first), start);
		this.#ring.set(bytes.subarray(first), 0);
	}
}

function numbers(first: number, second: number): Uint8Array {
	const view = new DataView(new ArrayBuffer(RECORD));
	view.setUint32(0, first);
	view.setUint32(4, second);
	return new Uint8Array(view.buffer);
}
