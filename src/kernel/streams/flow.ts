// One direction of a stream: bytes on their way from a writer to a reader, with back pressure.
import { WaitQueue } from '../wait-queue.ts';
import { ByteQueue } from './byte-queue.ts';
import { PassedFiles } from './passed-files.ts';

/** About what a socket of Linux buffers. */
const HIGH_WATER_MARK = 256 * 1024;

export class Flow {
	readonly #bytes = new ByteQueue();
	#ended = false;
	#broken = false;
	#abandoned = false;
	#passed: PassedFiles | undefined;
	/** Readers wait here. */
	readonly readable = new WaitQueue();
	/** Writers wait here. */
	readonly writable = new WaitQueue();

	/** The writer has ended, or reset: nothing more will come. */
	get ended(): boolean {
		return this.#ended;
	}

	/** The reader is gone: nobody will read what is written. */
	get abandoned(): boolean {
		return this.#abandoned;
	}

	/** The writer reset: the reader learns it after what was written. */
	get broken(): boolean {
		return this.#broken;
	}

	get length(): number {
		return this.#bytes.length;
	}

	/** Whether a writer need not wait. */
	get hasRoom(): boolean {
		return this.#bytes.length <= HIGH_WATER_MARK || this.#abandoned;
	}

	/** Descriptors on their way beside the bytes. */
	get passed(): PassedFiles {
		return (this.#passed ??= new PassedFiles());
	}

	push(data: Uint8Array): void {
		if (this.#abandoned || this.#ended) return;
		this.#bytes.push(data);
		this.readable.wake();
	}

	/** Undefined when the reader has to wait; empty at the end. */
	take(length: number): Uint8Array | undefined {
		if (this.#bytes.length === 0) return this.#ended ? new Uint8Array(0) : undefined;
		const bytes = this.#bytes.take(length);
		if (this.hasRoom) this.writable.wake();
		return bytes;
	}

	end(): void {
		this.#ended = true;
		this.readable.wake();
	}

	break(): void {
		if (this.#ended) return;
		this.#broken = true;
		this.end();
	}

	/** The reader reads the break once; after that there is the end. */
	mend(): void {
		this.#broken = false;
	}

	abandon(): void {
		this.#abandoned = true;
		this.#bytes.clear();
		this.#passed?.close();
		this.writable.wake();
	}
}
