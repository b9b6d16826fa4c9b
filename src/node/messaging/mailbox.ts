// Messages from one thread to another in shared memory, so that they can be taken without going back to the event
// loop: receiveMessageOnPort after Atomics.wait. One writer, one reader; a ring of records of
// [sequence number, length, parts], each part [length, bytes].

const HEADER = 8;
const RECORD = 8;
const PART = 4;
/** Longer messages go by the browser's port alone. */
const SIZE = 1024 * 1024;

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
	put(sequence: number, parts: readonly Uint8Array[]): boolean {
		const read = Atomics.load(this.#counts, 0);
		const written = Atomics.load(this.#counts, 1);
		const length = parts.reduce((sum, part) => sum + PART + part.length, 0);
		if (((written - read) >>> 0) + RECORD + length > SIZE) return false;
		this.#write(written, numbers(sequence, length));
		let at = written + RECORD;
		for (const part of parts) {
			this.#write(at, numbers(part.length));
			this.#write(at + PART, part);
			at += PART + part.length;
		}
		Atomics.store(this.#counts, 1, at);
		return true;
	}

	/** The sequence number of the next record. */
	peek(): number | undefined {
		const read = Atomics.load(this.#counts, 0);
		if (read === Atomics.load(this.#counts, 1)) return undefined;
		return this.#number(read);
	}

	/** The parts of the next record. */
	take(): Uint8Array<ArrayBuffer>[] {
		const read = Atomics.load(this.#counts, 0);
		const end = read + RECORD + this.#number(read + 4);
		const parts: Uint8Array<ArrayBuffer>[] = [];
		for (let at = read + RECORD; at < end;) {
			const length = this.#number(at);
			parts.push(this.#read(at + PART, length));
			at += PART + length;
		}
		Atomics.store(this.#counts, 0, end);
		return parts;
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

function numbers(...values: number[]): Uint8Array {
	const view = new DataView(new ArrayBuffer(4 * values.length));
	values.forEach((value, i) => view.setUint32(4 * i, value));
	return new Uint8Array(view.buffer);
}
