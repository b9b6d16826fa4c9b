// A caller's end of the kernel's channel: posts requests in batches, one message per microtask, or
// waits for an answer in shared memory. Used by processes, the host and the service worker.
import { KernelError } from './kernel-error.ts';
import type { PortLike } from './port-like.ts';
import type {
	KernelEvent,
	QuietId,
	Reply,
	Request,
	SyncId,
	SyscallName,
	SyscallResult,
	Syscalls,
	ToKernel,
} from './syscalls.ts';
import { WaitMemory } from './wait-memory.ts';

type Done = (errno: number, result: unknown) => void;

const QUIET: QuietId = 0;
const SYNC: SyncId = -1;
const CONTINUE = -2;

// Taken when the module loads: a process replaces this global by Node's.
const microtask = queueMicrotask;

export class KernelClient {
	onEvent: (event: KernelEvent) => void = () => undefined;
	/** While this says so, what was posted waits for more; who assigns it sees to `flush`. */
	mayHold: () => boolean = () => false;
	readonly #port: PortLike;
	readonly #memory: WaitMemory | undefined;
	readonly #waiting = new Map<number, Done>();
	readonly #given = new WeakSet<Uint8Array>();
	#nextId = 1;
	#batch: Request[] = [];
	#transfer: object[] = [];
	#scheduled = false;
	#asked = 0;

	constructor(port: PortLike, waitMemory?: SharedArrayBuffer) {
		this.#port = port;
		this.#memory = waitMemory && new WaitMemory(waitMemory);
		port.addEventListener('message', (event) =>
			this.#receive(event.data as (Reply | KernelEvent)[]),
		);
		port.start();
	}

	/** How many requests there have been. */
	get asked(): number {
		return this.#asked;
	}

	/** Rejects with a `KernelError`. */
	call<Name extends SyscallName>(
		name: Name,
		...args: Parameters<Syscalls[Name]>
	): Promise<SyscallResult<Name>> {
		return new Promise((resolve, reject) => {
			this.post(name, args, (errno, result) => {
				if (errno < 0) reject(new KernelError(errno, name));
				else resolve(result);
			});
		});
	}

	/** `errno` is 0 or negative. */
	post<Name extends SyscallName>(
		name: Name,
		args: Parameters<Syscalls[Name]>,
		done: (errno: number, result: SyscallResult<Name>) => void,
	): void {
		const id = this.#nextId++;
		this.#waiting.set(id, done as Done);
		this.#add(id, name, args);
	}

	/** No reply wanted. */
	quiet<Name extends SyscallName>(name: Name, args: Parameters<Syscalls[Name]>): void {
		this.#add(QUIET, name, args);
	}

	/** Sends what was posted, then blocks until the kernel has answered. */
	wait<Name extends SyscallName>(
		name: Name,
		args: Parameters<Syscalls[Name]>,
	): { errno: number; result: SyscallResult<Name> } {
		const memory = this.#memory;
		if (!memory) throw new Error(`This caller cannot wait for ${name}: it has no wait memory`);
		memory.ask();
		this.#add(SYNC, name, args);
		this.flush();
		const answer = memory.receive(() => this.#port.postMessage([[CONTINUE]], []));
		return answer as { errno: number; result: SyscallResult<Name> };
	}

	/** These bytes move to the kernel when they are posted: nobody else has them, so they need not be copied. */
	give(bytes: Uint8Array): void {
		if (bytes.byteLength === bytes.buffer.byteLength) this.#given.add(bytes);
	}

	flush(): void {
		if (this.#batch.length === 0) return;
		const batch: ToKernel = this.#batch;
		const transfer = this.#transfer;
		this.#batch = [];
		this.#transfer = [];
		this.#port.postMessage(batch, transfer);
	}

	/** Ends this caller: the kernel takes back all it holds, and nothing is answered any more. */
	close(): void {
		this.quiet('exit', [0]);
		this.flush();
		this.#waiting.clear();
		this.#port.close();
	}

	#add<Name extends SyscallName>(id: number, name: Name, args: Parameters<Syscalls[Name]>): void {
		this.#asked++;
		this.#batch.push([id, name, args.map((arg) => this.#own(arg))] as Request);
		if (this.#scheduled) return;
		this.#scheduled = true;
		microtask(() => {
			this.#scheduled = false;
			if (!this.mayHold()) this.flush();
		});
	}

	/**
	 * Bytes are copied now, because the caller may reuse its buffer, and the copy is transferred. (Cloning a
	 * view would also clone the whole buffer under it, as with Buffer's pool.) Ports of a thread move along.
	 */
	#own(arg: unknown): unknown {
		if (arg instanceof Uint8Array) {
			// Not `slice`: that of a Buffer is a view.
			const moved = this.#given.has(arg) ? arg : new Uint8Array(arg);
			this.#transfer.push(moved.buffer);
			return moved;
		}
		if (typeof arg === 'object' && arg !== null && 'thread' in arg) {
			const { thread } = arg as { thread?: { transfer: object[] } };
			if (thread) this.#transfer.push(...thread.transfer);
		}
		return arg;
	}

	#receive(messages: (Reply | KernelEvent)[]): void {
		for (const message of messages) {
			if (!Array.isArray(message)) {
				this.onEvent(message);
				continue;
			}
			const [id, errno, result] = message;
			const done = this.#waiting.get(id);
			this.#waiting.delete(id);
			done?.(errno, result);
		}
	}
}
