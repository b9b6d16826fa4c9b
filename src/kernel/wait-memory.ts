// Shared memory through which the kernel answers a caller that waits (`Atomics.wait`).
//
//   Int32[0] state: 0 idle, 1 asked, 2 answered, 3 a piece of an answer (post CONTINUE, wait again)
//   Int32[1] errno, 0 or negative
//   Int32[2] kind of the result: 0 nothing, 1 JSON, 2 bytes
//   Int32[3] bytes in the whole answer
//   Int32[4] bytes in this piece
//   from byte 64: the piece
const HEADER = 64;
const LENGTH = 256 * 1024;

const STATE = 0;
const ERRNO = 1;
const KIND = 2;
const TOTAL = 3;
const PIECE = 4;

const ASKED = 1;
const ANSWERED = 2;
const MORE = 3;

const NOTHING = 0;
const JSON_TEXT = 1;
const BYTES = 2;

// Taken when the module loads: a process replaces these globals by Node's.
const encoder = new TextEncoder();
const decoder = new TextDecoder();

export class WaitMemory {
	readonly memory: SharedArrayBuffer;
	readonly #header: Int32Array;
	readonly #data: Uint8Array;
	/** Kernel's side: what is still to be handed over. */
	#rest: Uint8Array | undefined;

	constructor(memory?: SharedArrayBuffer) {
		this.memory = memory ?? new SharedArrayBuffer(LENGTH);
		this.#header = new Int32Array(this.memory, 0, HEADER / Int32Array.BYTES_PER_ELEMENT);
		this.#data = new Uint8Array(this.memory, HEADER);
	}

	/** Caller's side, before the request is posted. */
	ask(): void {
		Atomics.store(this.#header, STATE, ASKED);
	}

	/** Caller's side; `more` posts a CONTINUE request. Blocks until the kernel answered. */
	receive(more: () => void): { errno: number; result: unknown } {
		const first = this.#waitForPiece();
		let bytes = first;
		if (Atomics.load(this.#header, STATE) === MORE) {
			bytes = new Uint8Array(this.#header[TOTAL] ?? 0);
			bytes.set(first);
			let length = first.length;
			while (Atomics.load(this.#header, STATE) === MORE) {
				this.ask();
				more();
				const piece = this.#waitForPiece();
				bytes.set(piece, length);
				length += piece.length;
			}
		}
		return { errno: this.#header[ERRNO] ?? 0, result: this.#decode(bytes) };
	}

	/** Kernel's side: answers the caller that asked. */
	answer(errno: number, result: unknown): void {
		const [kind, bytes] = encode(errno === 0 ? result : undefined);
		this.#header[ERRNO] = errno;
		this.#header[KIND] = kind;
		this.#header[TOTAL] = bytes.length;
		this.#rest = bytes;
		this.continue();
	}

	/** Kernel's side: hands over the next piece. */
	continue(): void {
		const rest = this.#rest ?? new Uint8Array(0);
		const piece = rest.subarray(0, this.#data.length);
		this.#data.set(piece);
		this.#header[PIECE] = piece.length;
		this.#rest = rest.length > piece.length ? rest.subarray(piece.length) : undefined;
		Atomics.store(this.#header, STATE, this.#rest ? MORE : ANSWERED);
		Atomics.notify(this.#header, STATE);
	}

	#waitForPiece(): Uint8Array<ArrayBuffer> {
		// Wakes without a change are allowed: look again.
		while (Atomics.load(this.#header, STATE) === ASKED) Atomics.wait(this.#header, STATE, ASKED);
		const length = this.#header[PIECE] ?? 0;
		const piece = new Uint8Array(length);
		piece.set(this.#data.subarray(0, length));
		return piece;
	}

	#decode(bytes: Uint8Array): unknown {
		const kind = this.#header[KIND];
		if (kind === BYTES) return bytes;
		return kind === JSON_TEXT ? JSON.parse(decoder.decode(bytes)) : undefined;
	}
}

function encode(result: unknown): [kind: number, bytes: Uint8Array] {
	if (result === undefined) return [NOTHING, new Uint8Array(0)];
	if (result instanceof Uint8Array) return [BYTES, result];
	return [JSON_TEXT, encoder.encode(JSON.stringify(result))];
}
