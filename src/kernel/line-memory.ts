// The shared memory of all connections between two processes: their bytes go from one to the other without a
// message, and without the kernel, which opens and closes them.
//
//   Int32[BELLS] bells
//   for each line and direction: Int32[HEAD] head of a ring (ring.ts)
//   for each line and direction: its bytes
import { Bells } from './bells.ts';
import { Ring } from './ring.ts';

const BELLS = 256;
const LINES = 64;
/** Apart from each other, so that two processors do not wait for one line of their caches. */
const HEAD = 32;
/** Of which most connections use the beginning: memory counts when it is touched. */
const BYTES = 128 * 1024;

const HEADS_AT = BELLS * Int32Array.BYTES_PER_ELEMENT;
const BYTES_AT = HEADS_AT + LINES * 2 * HEAD * Int32Array.BYTES_PER_ELEMENT;

export class LineMemory {
	static readonly BELLS = BELLS;
	static readonly LINES = LINES;
	/** Bytes, most of them never touched. */
	static readonly SIZE = BYTES_AT + LINES * 2 * BYTES;
	readonly memory: SharedArrayBuffer;
	readonly bells: Bells;

	constructor(memory = new SharedArrayBuffer(LineMemory.SIZE)) {
		this.memory = memory;
		this.bells = new Bells(new Int32Array(memory, 0, BELLS));
	}

	/** An end of a line has a number: 2 n and 2 n + 1 are the ends of line n. What this end reads, and what it writes. */
	end(number: number): { incoming: Ring; outgoing: Ring } {
		return { incoming: this.#ring(number), outgoing: this.#ring(number ^ 1) };
	}

	#ring(number: number): Ring {
		const head = new Int32Array(this.memory, HEADS_AT + number * HEAD * 4, HEAD);
		return new Ring(
			head,
			new Uint8Array(this.memory, BYTES_AT + number * BYTES, BYTES),
			this.bells,
		);
	}
}
