// One direction of a stream: bytes on their way from a writer to a reader, with back pressure.
import type { Ring } from '../ring.ts';
import { WaitQueue } from '../wait-queue.ts';
import { ByteQueue } from './byte-queue.ts';
import { PassedFiles } from './passed-files.ts';

/** About what a socket of Linux buffers. */
const HIGH_WATER_MARK = 256 * 1024;

export class Flow {
	readonly #bytes = new ByteQueue();
	/** Of a line: what a process writes there, or reads, is not asked of the kernel. It is ahead of `#bytes`. */
	readonly #ring: Ring | undefined;
	#ended = false;
	#broken = false;
	#abandoned = false;
	#passed: PassedFiles | undefined;
	/** Readers wait here. */
	readonly readable = new WaitQueue();
	/** Writers wait here. */
	readonly writable = new WaitQueue();

	constructor(ring?: Ring) {
		this.#ring = ring;
	}

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

	/** Nobody writes and nobody reads. */
	get isOver(): boolean {
		return this.#ended && this.#abandoned;
	}

	get length(): number {
		return this.#abandoned ? 0 : this.#bytes.length + (this.#ring?.length ?? 0);
	}

	/** Whether a writer need not wait. */
	get hasRoom(): boolean {
		return this.length <= HIGH_WATER_MARK;
	}

	/** Descriptors on their way beside the bytes. */
	get passed(): PassedFiles {
		return (this.#passed ??= new PassedFiles());
	}

	push(data: Uint8Array): void {
		if (this.#abandoned || this.#ended) return;
		this.#bytes.push(data);
		this.#arrive();
	}

	/** Undefined when the reader has to wait; empty at the end. */
	take(length: number): Uint8Array | undefined {
		if (this.length === 0) return this.#ended ? new Uint8Array(0) : undefined;
		const ring = this.#ring;
		const bytes = ring && ring.length > 0 ? ring.read(length) : this.#bytes.take(length);
		if (this.hasRoom) this.writable.wake();
		return bytes;
	}

	/** A process has written into the ring, or made room in it. */
	pump(): void {
		this.#arrive();
		if (this.hasRoom) this.writable.wake();
	}

	end(): void {
		this.#ended = true;
		this.#arrive();
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
		this.#ring?.abandon();
		this.writable.wake();
	}

	/** The reader is told: a call that waits, or a process that reads the ring. */
	#arrive(): void {
		const ring = this.#ring;
		if (!ring || ring.reader <= 0) {
			this.readable.wake();
			return;
		}
		if (this.#bytes.length > 0) this.#fill(ring);
		if (this.#ended && this.#bytes.length === 0 && !ring.ended) ring.end(this.#broken);
	}

	#fill(ring: Ring): void {
		do {
			const { room } = ring;
			if (room > 0) ring.write([this.#bytes.take(room)]);
		} while (this.#bytes.length > 0 && ring.wantRoom());
		ring.ringReader();
	}
}
