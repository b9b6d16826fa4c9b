// SyncProcessRunner of src/spawn_sync.cc: starts a child, feeds and reads its pipes, and waits for its end.
import { errno as codes } from '#kernel/errno.ts';
import type {
	ExitStatus,
	Fd,
	Pid,
	SyscallName,
	SyscallResult,
	Syscalls,
} from '#kernel/syscalls.ts';
import type { Environment } from '../environment.ts';
import { asBytes } from '../buffer/as-bytes.ts';
import { gatherBytes } from '../fs/gather-bytes.ts';
import { signalName } from './signal-name.ts';
import { type SpawnOptions, spawnRequest } from './spawn-request.ts';
import { type StdioOption, stdioRequests } from './stdio-requests.ts';

type SyncStdio = StdioOption & { writable?: boolean; input?: ArrayBufferView };

export interface SyncSpawnOptions extends SpawnOptions {
	stdio: SyncStdio[];
	/** Milliseconds; 0 or nothing: for ever. */
	timeout?: number | null;
	/** Bytes of all outputs together. */
	maxBuffer?: number | null;
	killSignal?: number | null;
}

export interface SyncResult {
	pid: Pid;
	status: number | null;
	signal: string | null;
	output: (Uint8Array | null)[] | null;
	/** Negative errno. */
	error?: number;
}

interface NodeBuffer {
	from(memory: ArrayBufferLike): Uint8Array;
}

const READ_SIZE = 64 * 1024;
const SIGTERM = 15;
const SIGKILL = 9;
const ESRCH = codes['ESRCH'] ?? -3;
const ETIMEDOUT = codes['ETIMEDOUT'] ?? -110;
const ENOBUFS = codes['ENOBUFS'] ?? -105;

export class SyncProcess {
	readonly #environment: Environment;
	readonly #options: SyncSpawnOptions;
	/** What came out of each pipe, by its place in stdio. */
	readonly #outputs: (Uint8Array[] | undefined)[];
	/** Pipes whose end has not been read, with their place in stdio. */
	readonly #open = new Map<Fd, number>();
	#pid = 0;
	#size = 0;
	#error = 0;
	#killed = false;

	constructor(environment: Environment, options: SyncSpawnOptions) {
		this.#environment = environment;
		this.#options = options;
		this.#outputs = options.stdio.map(({ type, writable }) =>
			type === 'pipe' && writable ? [] : undefined,
		);
	}

	run(): SyncResult {
		const { stdio } = this.#options;
		const requests = stdioRequests(stdio);
		if (typeof requests === 'number') return this.#notStarted(requests);
		const request = spawnRequest(this.#environment, this.#options, requests);
		const { errno, result } = this.#environment.wait('spawn', [request]);
		if (errno < 0) return this.#notStarted(errno);
		this.#pid = result.pid;
		result.fds.forEach((fd, index) => {
			if (fd >= 0) this.#feed(fd, index);
		});
		this.#gather();
		return this.#ended(this.#environment.wait('wait', [this.#pid]).result);
	}

	#notStarted(error: number): SyncResult {
		return { error, status: null, signal: null, output: null, pid: 0 };
	}

	#feed(fd: Fd, index: number): void {
		const { input } = this.#options.stdio[index] ?? {};
		// Not waited for: the child may read later than it writes.
		if (input) this.#environment.kernel.quiet('write', [fd, asBytes(input), -1]);
		this.#environment.kernel.quiet('shutdown', [fd]);
		this.#open.set(fd, index);
	}

	/** Reads whichever pipe has something, until all have ended and the child too. */
	#gather(): void {
		const { timeout } = this.#options;
		const { performance } = this.#environment.browser;
		const deadline = timeout && timeout > 0 ? performance.now() + timeout : Infinity;
		for (let ended = false; !ended || this.#open.size > 0;) {
			const timed = deadline !== Infinity && !this.#killed;
			const left = timed ? Math.max(0, deadline - performance.now()) : -1;
			const polled: SyscallResult<'poll'> = this.#ask('poll', [
				[...this.#open.keys()],
				ended ? 0 : this.#pid,
				left,
			]);
			ended ||= polled.ended;
			for (const fd of polled.ready) this.#read(fd);
			if (polled.ready.length === 0 && !polled.ended) this.#kill(ETIMEDOUT);
		}
	}

	#read(fd: Fd): void {
		const index = this.#open.get(fd) ?? 0;
		const { errno, result } = this.#environment.wait('read', [fd, READ_SIZE, -1]);
		if (errno < 0 || result.byteLength === 0) {
			this.#close(fd);
			return;
		}
		this.#outputs[index]?.push(result);
		this.#size += result.byteLength;
		const { maxBuffer } = this.#options;
		if (maxBuffer && maxBuffer > 0 && this.#size > maxBuffer) this.#kill(ENOBUFS);
	}

	#close(fd: Fd): void {
		this.#open.delete(fd);
		this.#environment.kernel.quiet('close', [fd]);
	}

	/** Once. What the child still writes is lost. */
	#kill(error: number): void {
		if (this.#killed) return;
		this.#killed = true;
		this.#error = error;
		const { errno } = this.#environment.wait('kill', [
			this.#pid,
			this.#options.killSignal || SIGTERM,
		]);
		if (errno < 0 && errno !== ESRCH) this.#environment.wait('kill', [this.#pid, SIGKILL]);
		for (const fd of [...this.#open.keys()]) this.#close(fd);
	}

	#ended({ code, signal }: ExitStatus): SyncResult {
		const { Buffer } = this.#environment.requireBuiltin('buffer') as { Buffer: NodeBuffer };
		return {
			...(this.#error === 0 ? {} : { error: this.#error }),
			status: signal === 0 ? code : null,
			signal: signal === 0 ? null : signalName(this.#environment, signal),
			output: this.#outputs.map((pieces) =>
				pieces ? Buffer.from(gatherBytes(pieces).buffer) : null,
			),
			pid: this.#pid,
		};
	}

	#ask<Name extends SyscallName>(
		name: Name,
		args: Parameters<Syscalls[Name]>,
	): SyscallResult<Name> {
		const { errno, result } = this.#environment.wait(name, args);
		if (errno < 0) throw this.#environment.uvException(errno, name);
		return result;
	}
}
