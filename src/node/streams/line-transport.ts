// A connection to another process, over shared memory: the kernel only opens and closes it. Once its descriptor is
// asked for, because it goes elsewhere, everything is the kernel's.
import { errno as codes } from '#kernel/errno.ts';
import type { Ring } from '#kernel/ring.ts';
import type { Environment } from '../environment.ts';
import { KernelTransport } from './kernel-transport.ts';
import type { Lines } from './lines.ts';
import type { Deliver, Transport } from './transport.ts';

/** What libuv reads at once. */
const READ_SIZE = 64 * 1024;
const END = -4095;
const NOTHING = new Uint8Array(0);
const EPIPE = codes['EPIPE'] ?? -32;
const ECONNRESET = codes['ECONNRESET'] ?? -104;
const ECANCELED = codes['ECANCELED'] ?? -125;

interface Write {
	pieces: readonly Uint8Array[];
	done: (errno: number) => void;
}

export class LineTransport implements Transport {
	readonly fd: number;
	readonly #environment: Environment;
	readonly #lines: Lines;
	readonly #incoming: Ring;
	readonly #outgoing: Ring;
	#deliver: Deliver | undefined;
	#scheduled = false;
	/** The end or an error: delivered once. */
	#lastDelivered = false;
	/** Somebody wrote to an end that is closed: it answers with a reset. */
	#wasReset = false;
	/** What finds no room yet. */
	#waiting: Write[] = [];
	#onWritten: (() => void) | undefined;
	#closed = false;
	#moved: KernelTransport | undefined;

	constructor(environment: Environment, lines: Lines, fd: number, line: number) {
		this.#environment = environment;
		this.#lines = lines;
		this.fd = fd;
		({ incoming: this.#incoming, outgoing: this.#outgoing } = lines.end(line));
		lines.add(this);
	}

	descriptor(): number {
		this.#moved ??= this.#move();
		return this.fd;
	}

	/** The kernel goes on where this ends. */
	#move(): KernelTransport {
		this.#lines.remove(this);
		const moved = new KernelTransport(this.#environment, this.fd);
		for (const { pieces, done } of this.#waiting.splice(0)) {
			const outcome = moved.write(pieces, false, (errno) => this.#complete(done, errno));
			if (outcome !== 1) this.#complete(done, outcome);
		}
		this.#written();
		if (this.#deliver) moved.startReading(this.#deliver);
		return moved;
	}

	startReading(deliver: Deliver): void {
		this.#deliver = deliver;
		if (this.#moved) this.#moved.startReading(deliver);
		else this.#schedule();
	}

	stopReading(): void {
		this.#deliver = undefined;
		this.#moved?.stopReading();
	}

	/** The other end has done something. */
	look(): void {
		if (this.#waiting.length > 0) this.#writeOn();
		this.#schedule();
	}

	get #isReadable(): boolean {
		if (!this.#deliver || this.#lastDelivered) return false;
		return this.#incoming.length > 0 || this.#incoming.ended || this.#wasReset;
	}

	#schedule(): void {
		if (this.#scheduled || !this.#isReadable) return;
		this.#scheduled = true;
		this.#environment.loop.enqueue(() => this.#turn());
	}

	#turn(): void {
		this.#scheduled = false;
		const deliver = this.#deliver;
		if (!deliver || this.#moved || !this.#isReadable) return;
		// Asked in this order: what was written before the end is there when the end is.
		const { ended, broken } = this.#incoming;
		if (this.#incoming.length > 0) deliver(0, this.#incoming.read(READ_SIZE));
		else if (ended || this.#wasReset) {
			this.#lastDelivered = true;
			deliver(broken || (this.#wasReset && !ended) ? ECONNRESET : END, NOTHING);
		}
		this.#schedule();
	}

	/** What finds no room is not copied, nor is it by libuv: who wrote it leaves it alone until it is told. */
	write(pieces: readonly Uint8Array[], owned: boolean, done: (errno: number) => void): number {
		if (this.#moved) return this.#moved.write(pieces, owned, done);
		if (this.#outgoing.abandoned) return this.#writeToNobody();
		const rest = this.#waiting.length > 0 ? pieces : this.#send(pieces);
		if (rest.length === 0) return 0;
		this.#environment.loop.requestStarted();
		this.#waiting.push({ pieces: rest, done });
		this.#writeOn();
		return 1;
	}

	/** Returns what found no room. */
	#send(pieces: readonly Uint8Array[]): readonly Uint8Array[] {
		let sent = this.#outgoing.write(pieces);
		if (sent > 0) this.#outgoing.ringReader();
		const rest = [...pieces];
		for (let [first] = rest; first && sent >= first.length; [first] = rest) {
			sent -= first.length;
			rest.shift();
		}
		if (rest[0]) rest[0] = rest[0].subarray(sent);
		return rest;
	}

	/** The first write after the other end has gone is what makes it answer with a reset. */
	#writeToNobody(): number {
		if (this.#wasReset || this.#incoming.broken) {
			return this.#incoming.broken ? ECONNRESET : EPIPE;
		}
		this.#wasReset = true;
		this.#schedule();
		return 0;
	}

	#writeOn(): void {
		do {
			for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
				if (this.#outgoing.abandoned) {
					this.#empty(this.#incoming.broken ? ECONNRESET : EPIPE);
					break;
				}
				next.pieces = this.#send(next.pieces);
				if (next.pieces.length > 0) break;
				this.#waiting.shift();
				this.#complete(next.done, 0);
			}
		} while (this.#waiting.length > 0 && this.#outgoing.wantRoom());
		if (this.#waiting.length === 0) this.#written();
	}

	#written(): void {
		this.#onWritten?.();
		this.#onWritten = undefined;
	}

	#empty(errno: number): void {
		for (const { done } of this.#waiting.splice(0)) this.#complete(done, errno);
	}

	#complete(done: (errno: number) => void, errno: number): void {
		this.#environment.loop.enqueue(() => {
			this.#environment.loop.requestEnded();
			done(errno);
		});
	}

	shutdown(done: (errno: number) => void): void {
		const post = (): void => this.#environment.post('shutdown', [this.fd], done);
		if (this.#waiting.length === 0) post();
		else this.#onWritten = post;
	}

	close(): void {
		this.#leave('close');
	}

	reset(): void {
		this.#leave('reset');
	}

	#leave(how: 'close' | 'reset'): void {
		if (this.#closed) return;
		this.#closed = true;
		this.#deliver = undefined;
		this.#onWritten = undefined;
		this.#lines.remove(this);
		this.#empty(ECANCELED);
		if (this.#moved) this.#moved[how]();
		else this.#environment.kernel.quiet(how, [this.fd]);
	}
}
