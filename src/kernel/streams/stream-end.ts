// One end of a stream in both directions: a socket pair, a unix socket, a TCP connection.
import type { Call } from '../call.ts';
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import { fileType } from '../file-type.ts';
import type { Later } from '../later.ts';
import type { Line } from '../lines/line.ts';
import type { OpenFile } from '../open-file.ts';
import type { Process } from '../processes/process.ts';
import type { SocketNames, Stat } from '../syscalls.ts';
import type { WaitQueue } from '../wait-queue.ts';
import { Flow } from './flow.ts';
import type { PassedFiles } from './passed-files.ts';

export class StreamEnd implements OpenFile {
	readonly kind: 'pipe' | 'tcp';
	/** Of a TCP connection. */
	readonly names: SocketNames | undefined;
	readonly #incoming: Flow;
	readonly #outgoing: Flow;
	/** A TCP connection whose peer answers with a reset. */
	#wasReset = false;
	#line: { line: Line; end: 0 | 1 } | undefined;
	/** A process uses this end without asking. */
	#isGiven = false;

	private constructor(incoming: Flow, outgoing: Flow, names: SocketNames | undefined) {
		this.kind = names ? 'tcp' : 'pipe';
		this.#incoming = incoming;
		this.#outgoing = outgoing;
		this.names = names;
	}

	/** With names a TCP connection: of the first end, and of the second one. */
	static pair(
		names?: SocketNames,
		others = names && { local: names.peer, peer: names.local },
		line?: Line,
	): [StreamEnd, StreamEnd] {
		const [there, back] = line?.flows ?? [new Flow(), new Flow()];
		const ends = [new StreamEnd(back, there, names), new StreamEnd(there, back, others)] as const;
		if (line) for (const end of [0, 1] as const) ends[end].#line = { line, end };
		return [...ends];
	}

	/** Lets the process read and write without the kernel. Returns the number of its end of the line, or -1. */
	giveTo(process: Process): number {
		if (!this.#line || process.bell === undefined) return -1;
		this.#isGiven = true;
		return this.#line.line.give(this.#line.end, process, process.bell);
	}

	/** Whoever had this end to itself asks the kernel from now on, or others may too. */
	onShare(): void {
		if (!this.#isGiven) return;
		this.#isGiven = false;
		this.#line?.line.takeBack(this.#line.end);
	}

	/** Descriptors that come to this end. */
	get received(): PassedFiles {
		return this.#incoming.passed;
	}

	/** Descriptors for the other end. */
	get passed(): PassedFiles {
		return this.#outgoing.passed;
	}

	/** Whether a read would be answered at once. */
	get canRead(): boolean {
		return this.#incoming.length > 0 || this.#incoming.ended;
	}

	/** Wakes when that becomes true. */
	get readable(): WaitQueue {
		return this.#incoming.readable;
	}

	stat(): Stat {
		return [0, fileType.SOCKET | 0o777, 1, 0, 0, 0, 4096, 0, 0, 0, 0, 0, 0, 0];
	}

	read(call: Call, length: number): Uint8Array | Later {
		this.onShare();
		return call.until(this.#incoming.readable, () => this.#read(length));
	}

	write(call: Call, data: Uint8Array): number | Later {
		this.onShare();
		if (this.#outgoing.ended) throw new Failure(errno.EPIPE);
		if (this.#outgoing.abandoned) return this.#writeToNobody(data);
		const { length } = data;
		this.#outgoing.push(data);
		return call.until(this.#outgoing.writable, () => this.#written(length));
	}

	/** No more writes; the peer reads the end after what was written. */
	shutdown(): void {
		if (this.#outgoing.ended) throw new Failure(errno.ENOTCONN);
		this.#outgoing.end();
	}

	/** The peer's reads and writes fail. */
	reset(): void {
		this.#outgoing.break();
		this.#leave();
	}

	closed(): void {
		// As Linux: closing with bytes unread resets a connection.
		if (this.kind === 'tcp' && this.#incoming.length > 0) this.#outgoing.break();
		else this.#outgoing.end();
		this.#leave();
	}

	#leave(): void {
		this.#incoming.abandon();
		this.#line?.line.release();
	}

	#read(length: number): Uint8Array | undefined {
		const { length: buffered, broken } = this.#incoming;
		if (broken && buffered === 0) {
			this.#incoming.mend();
			throw new Failure(errno.ECONNRESET);
		}
		return this.#incoming.take(length);
	}

	#written(length: number): number | undefined {
		if (this.#outgoing.abandoned) throw new Failure(this.#lost());
		return this.#outgoing.hasRoom ? length : undefined;
	}

	/** On TCP the first write after the peer closed still succeeds; its answer is a reset. */
	#writeToNobody(data: Uint8Array): number {
		const first = this.kind === 'tcp' && !this.#wasReset && !this.#incoming.broken;
		this.#wasReset = true;
		if (first) return data.length;
		throw new Failure(this.#lost());
	}

	#lost(): number {
		return this.#incoming.broken ? errno.ECONNRESET : errno.EPIPE;
	}
}
