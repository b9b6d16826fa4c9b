// Both ends of a connection in one process: bytes never leave it. Behaves as a loopback TCP connection does on
// Linux: writes succeed while the other end's buffer has room, reads give what has gathered, up to 64 KiB.
// When one end goes to another process, both speak through the kernel from then on.
import { errno as codes } from '#kernel/errno.ts';
import type { SocketNames } from '#kernel/syscalls.ts';
import type { Environment } from '../environment.ts';
import { gatherBytes } from '../fs/gather-bytes.ts';
import { KernelTransport } from './kernel-transport.ts';
import type { Deliver, Transport } from './transport.ts';

const READ_SIZE = 64 * 1024;
const HIGH_WATER = 512 * 1024;
const END = -4095;
const NOTHING = new Uint8Array(0);
const EPIPE = codes['EPIPE'] ?? -32;
const ECONNRESET = codes['ECONNRESET'] ?? -104;

export class LocalTransport implements Transport {
	readonly #environment: Environment;
	#peer: LocalTransport | undefined;
	#deliver: Deliver | undefined;
	#scheduled = false;
	/** What the other end wrote and this end has not read. */
	#queue: Uint8Array[] = [];
	#queued = 0;
	/** What comes after the queue: nothing yet, the end, or an error. Delivered once. */
	#last = 0;
	#lastDelivered = false;
	/** Callbacks of the other end's writes that wait for room here. */
	#waiting: ((errno: number) => void)[] = [];
	#closed = false;
	#moved: KernelTransport | undefined;

	private constructor(environment: Environment) {
		this.#environment = environment;
	}

	static pair(environment: Environment): [LocalTransport, LocalTransport] {
		const a = new LocalTransport(environment);
		const b = new LocalTransport(environment);
		a.#peer = b;
		b.#peer = a;
		return [a, b];
	}

	get fd(): number {
		return this.#moved?.fd ?? -1;
	}

	descriptor(names: SocketNames | undefined): number {
		this.#moved ??= this.#move(names);
		return this.#moved.fd;
	}

	/** What this end has not read yet goes ahead, for whoever reads the new descriptor. */
	#move(names: SocketNames | undefined): KernelTransport {
		const environment = this.#environment;
		const { errno, result } = environment.wait('socketPair', names ? [names] : []);
		if (errno < 0) throw environment.uvException(errno, 'socketpair');
		const [ours, theirs] = result;
		for (const bytes of this.#queue) environment.kernel.quiet('write', [theirs, bytes, -1]);
		this.#empty(0);
		this.#deliver = undefined;
		if (this.#last !== 0) environment.kernel.quiet('shutdown', [theirs]);
		const peer = this.#peer;
		if (!peer || peer.#closed) environment.kernel.quiet('close', [theirs]);
		else {
			peer.#moved = new KernelTransport(environment, theirs);
			peer.#schedule();
		}
		return new KernelTransport(environment, ours);
	}

	/** The other end has reset the connection. */
	get broken(): boolean {
		return this.#last === ECONNRESET;
	}

	startReading(deliver: Deliver): void {
		this.#deliver = deliver;
		this.#schedule();
	}

	stopReading(): void {
		this.#deliver = undefined;
		this.#moved?.stopReading();
	}

	write(pieces: readonly Uint8Array[], owned: boolean, done: (errno: number) => void): number {
		if (this.#moved) return this.#moved.write(pieces, owned, done);
		const peer = this.#peer;
		if (!peer) return EPIPE;
		if (peer.#closed) {
			// The first write after the other end has gone is what makes it answer with a reset.
			this.#peer = undefined;
			if (!this.#lastDelivered) this.#finish(ECONNRESET);
			return 0;
		}
		for (const bytes of pieces) {
			if (bytes.byteLength === 0) continue;
			peer.#queue.push(owned ? bytes : new Uint8Array(bytes));
			peer.#queued += bytes.byteLength;
		}
		peer.#schedule();
		if (peer.#queued <= HIGH_WATER) return 0;
		this.#environment.loop.requestStarted();
		peer.#waiting.push(done);
		return 1;
	}

	/** As libuv: in the next turn, together with its callback. */
	shutdown(done: (errno: number) => void): void {
		if (this.#moved) {
			this.#moved.shutdown(done);
			return;
		}
		this.#environment.loop.requestStarted();
		this.#complete((errno) => {
			const peer = this.#peer;
			if (peer) peer.#finish(END);
			done(errno);
		}, 0);
	}

	/** Closing with something unread resets the connection, as TCP does. */
	close(): void {
		if (this.#moved) this.#moved.close();
		this.#end(this.#queued > 0 ? ECONNRESET : END);
	}

	reset(): void {
		if (this.#moved) this.#moved.reset();
		this.#end(ECONNRESET);
	}

	#end(last: number): void {
		if (this.#closed) return;
		this.#closed = true;
		this.#deliver = undefined;
		const peer = this.#peer;
		if (peer && !this.#moved) peer.#finish(last);
		this.#empty(ECONNRESET);
	}

	#empty(errno: number): void {
		this.#queue = [];
		this.#queued = 0;
		for (const done of this.#waiting.splice(0)) this.#complete(done, errno);
	}

	#finish(last: number): void {
		if (this.#last !== 0 && last === END) return;
		this.#last = last;
		this.#schedule();
	}

	#complete(done: (errno: number) => void, errno: number): void {
		this.#environment.loop.enqueue(() => {
			this.#environment.loop.requestEnded();
			done(errno);
		});
	}

	#schedule(): void {
		if (this.#scheduled || !this.#deliver) return;
		if (this.#queued === 0 && (this.#last === 0 || this.#lastDelivered)) {
			if (this.#last === 0) this.#moved?.startReading(this.#deliver);
			return;
		}
		this.#scheduled = true;
		this.#environment.loop.enqueue(() => {
			this.#scheduled = false;
			this.#turn();
		});
	}

	#turn(): void {
		const deliver = this.#deliver;
		if (!deliver) return;
		if (this.#queued > 0) {
			const bytes = this.#take();
			deliver(0, bytes);
		} else if (!this.#lastDelivered) {
			this.#lastDelivered = true;
			deliver(this.#last, NOTHING);
		}
		this.#schedule();
	}

	#take(): Uint8Array {
		let bytes = this.#queue[0] ?? NOTHING;
		if (this.#queue.length > 1) bytes = gatherBytes(this.#queue);
		this.#queue = bytes.byteLength > READ_SIZE ? [bytes.subarray(READ_SIZE)] : [];
		bytes = bytes.subarray(0, READ_SIZE);
		this.#queued -= bytes.byteLength;
		if (this.#queued <= HIGH_WATER) {
			for (const done of this.#waiting.splice(0)) this.#complete(done, 0);
		}
		return bytes;
	}
}
