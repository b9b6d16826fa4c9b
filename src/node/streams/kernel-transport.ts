// A stream on a kernel descriptor. Reads are pulled one at a time; writes are quiet up to a limit, then one is loud,
// whose answer is the back pressure (syscalls.ts).
import { errno as codes } from '#kernel/errno.ts';
import type { Environment } from '../environment.ts';
import { gatherBytes } from '../fs/gather-bytes.ts';
import type { Deliver, Transport } from './transport.ts';

/** Four pieces with one message. */
const READ_SIZE = 256 * 1024;
/** What libuv reads at once, and programs see as the largest piece. */
const PIECE = 64 * 1024;
/** About what a socket of Linux buffers; a terminal or a pipe of the process itself less. */
const QUIET_LIMIT = 256 * 1024;
const QUIET_OUTPUT = 64 * 1024;
/** Copying less costs less than keeping count of it. */
const WORTH_GIVING = 4096;
const END = -4095;
const NOTHING = new Uint8Array(0);

interface Arrived {
	errno: number;
	bytes: Uint8Array;
}

export class KernelTransport implements Transport {
	readonly fd: number;
	/** What is written is sent at once, not with what else the turn has to say: the turn may be long. */
	isPrompt: boolean;
	readonly #environment: Environment;
	#deliver: Deliver | undefined;
	/** A posted read is unanswered. */
	#asked = false;
	/** What nobody has read yet. */
	readonly #kept: Arrived[] = [];
	#draining = false;
	#quiet = 0;
	#loud = 0;
	#closed = false;

	constructor(environment: Environment, fd: number) {
		this.#environment = environment;
		this.fd = fd;
		this.isPrompt = fd <= 2;
	}

	descriptor(): number {
		return this.fd;
	}

	startReading(deliver: Deliver): void {
		this.#deliver = deliver;
		if (this.#kept.length > 0) this.#drain();
		else this.#ask();
	}

	/** Taken back, because what is left unread may be meant for a child that inherits the descriptor. */
	stopReading(): void {
		this.#deliver = undefined;
		if (this.#asked && !this.#closed) this.#environment.kernel.quiet('cancelRead', [this.fd]);
	}

	write(pieces: readonly Uint8Array[], owned: boolean, done: (errno: number) => void): number {
		const [first = NOTHING] = pieces;
		if (pieces.length > 1) return this.#write(gatherBytes(pieces), true, done);
		return this.#write(first, owned, done);
	}

	#write(bytes: Uint8Array, owned: boolean, done: (errno: number) => void): number {
		const quiet = this.#quiet + bytes.byteLength;
		if (owned && bytes.byteLength >= WORTH_GIVING) this.#environment.kernel.give(bytes);
		if (this.#loud === 0 && quiet <= (this.fd <= 2 ? QUIET_OUTPUT : QUIET_LIMIT)) {
			this.#quiet = quiet;
			this.#environment.kernel.quiet('write', [this.fd, bytes, -1]);
			if (this.isPrompt) this.#environment.kernel.flush();
			return 0;
		}
		// Terminals are synchronous, as on Linux: what was printed before process.exit() is not lost.
		if (this.fd <= 2 && this.#environment.start.fds[this.fd] === 'tty') {
			this.#quiet = 0;
			const { errno } = this.#environment.wait('write', [this.fd, bytes, -1]);
			return errno;
		}
		this.#loud++;
		this.#environment.post('write', [this.fd, bytes, -1], (errno) => {
			this.#loud--;
			this.#quiet = 0;
			done(errno);
		});
		return 1;
	}

	shutdown(done: (errno: number) => void): void {
		this.#environment.post('shutdown', [this.fd], done);
	}

	close(): void {
		if (this.#closed) return;
		this.#closed = true;
		this.#deliver = undefined;
		this.#environment.kernel.quiet('close', [this.fd]);
	}

	reset(): void {
		if (this.#closed) return;
		this.#closed = true;
		this.#deliver = undefined;
		this.#environment.kernel.quiet('reset', [this.fd]);
	}

	/** The handle keeps the loop alive while it reads; the posted read does not. */
	#ask(): void {
		if (this.#asked) return;
		this.#asked = true;
		this.#environment.kernel.post('read', [this.fd, READ_SIZE, -1], (errno, bytes) => {
			this.#asked = false;
			if (this.#closed) return;
			if (errno === codes['ECANCELED']) {
				if (this.#deliver) this.#ask();
				return;
			}
			const last = errno < 0 ? errno : bytes.byteLength === 0 ? END : 0;
			this.#environment.loop.arrive(() => this.#hand(last, last < 0 ? NOTHING : bytes));
		});
	}

	#hand(errno: number, bytes: Uint8Array): void {
		if (this.#closed) return;
		const isNext = this.#deliver !== undefined && this.#kept.length === 0;
		this.#kept.push({ errno, bytes });
		if (isNext) this.#deliverNext();
		else if (this.#deliver) this.#drain();
	}

	/** What was kept goes in order, one piece in a turn. */
	#drain(): void {
		if (this.#draining) return;
		this.#draining = true;
		this.#environment.loop.enqueue(() => {
			this.#draining = false;
			this.#deliverNext();
		});
	}

	#deliverNext(): void {
		const deliver = this.#deliver;
		const next = deliver && this.#takePiece();
		if (!deliver || !next) return;
		// Asked first, so that the next piece is on its way while this one is worked on.
		if (this.#kept.length > 0) this.#drain();
		else if (next.errno === 0) this.#ask();
		deliver(next.errno, next.bytes);
	}

	#takePiece(): Arrived | undefined {
		const [first] = this.#kept;
		if (!first || first.bytes.byteLength <= PIECE) return this.#kept.shift();
		const bytes = first.bytes.subarray(0, PIECE);
		first.bytes = first.bytes.subarray(PIECE);
		return { errno: 0, bytes };
	}
}
