// The bytes of a file. They may be those of an image until the first write copies them.
import { RecordLocks } from './record-locks.ts';

const EMPTY = new Uint8Array(0);
const SMALLEST = 256;
/** 2 GiB: the largest single Uint8Array that all engines make. */
const LARGEST = 0x7fff_ffff;

export class RegularFile {
	readonly kind = 'file';
	/** Capacity; bytes from `size` on are zero. */
	#bytes: Uint8Array;
	#size: number;
	/** `#bytes` belong to an image. */
	#shared: boolean;

	#locks: RecordLocks | undefined;

	constructor(image?: Uint8Array) {
		this.#bytes = image ?? EMPTY;
		this.#size = this.#bytes.length;
		this.#shared = image !== undefined;
	}

	static readonly largest = LARGEST;

	/** Few files ever have one. */
	get locks(): RecordLocks {
		return (this.#locks ??= new RecordLocks());
	}

	get size(): number {
		return this.#size;
	}

	/** A copy; shorter than `length` at the end. */
	read(position: number, length: number): Uint8Array {
		const end = Math.min(position + length, this.#size);
		// Not `slice` of a view of shared memory in place: the copy must be transferable.
		return new Uint8Array(this.#bytes.subarray(Math.min(position, end), end));
	}

	/** Bytes between the old end and `position` become zero. */
	write(position: number, data: Uint8Array): void {
		const end = position + data.length;
		this.#reserve(end);
		this.#bytes.set(data, position);
		this.#size = Math.max(this.#size, end);
	}

	/** The whole content becomes `data`, which the file keeps. */
	replace(data: Uint8Array): void {
		this.#bytes = data;
		this.#size = data.length;
		this.#shared = false;
	}

	resize(size: number): void {
		if (size === 0) {
			this.replace(EMPTY);
			return;
		}
		this.#reserve(size);
		if (size < this.#size) this.#bytes.fill(0, size, this.#size);
		this.#size = size;
	}

	#reserve(capacity: number): void {
		if (!this.#shared && capacity <= this.#bytes.length) return;
		const doubled = Math.min(Math.max(capacity, this.#bytes.length * 2, SMALLEST), LARGEST);
		const grown = new Uint8Array(this.#shared ? Math.max(capacity, this.#size) : doubled);
		grown.set(this.#bytes.subarray(0, this.#size));
		this.#bytes = grown;
		this.#shared = false;
	}
}
