// One process: who it is, what it holds open, and its channel.
import type { Call } from '../call.ts';
import type { Channel } from '../channel.ts';
import type { WorkerLike } from '../machine.ts';
import type { RecordLocks } from '../files/record-locks.ts';
import type { ExitStatus, KernelEvent, Pid, ProcessInfo } from '../syscalls.ts';
import type { Terminal } from '../terminals/terminal.ts';
import { WaitQueue } from '../wait-queue.ts';
import { Descriptors } from './descriptors.ts';

export interface ProcessIdentity {
	pid: Pid;
	/** Undefined for those that nobody started: the host, and other clients. */
	parent: Process | undefined;
	pgid: Pid;
	/** Session. */
	sid: Pid;
	args: readonly string[];
	cwd: string;
	started: number;
	/** A worker thread of its parent. */
	isThread: boolean;
}

export class Process {
	readonly pid: Pid;
	readonly pgid: Pid;
	readonly sid: Pid;
	readonly args: readonly string[];
	readonly started: number;
	readonly isThread: boolean;
	readonly descriptors = new Descriptors();
	/** Calls that are answered later. */
	readonly pending = new Set<Call>();
	readonly caught = new Set<number>();
	/** See `interruptBy`. */
	interrupt: Int32Array | undefined;
	readonly children = new Set<Process>();
	/** Wakes when a child has ended. */
	readonly childEnded = new WaitQueue();
	/** How children ended, until they are waited for. */
	readonly ended = new Map<Pid, ExitStatus>();
	/** Watches, by the number that its owner knows them by. */
	readonly watches = new Map<number, () => void>();
	/** Files in which it has locks, or had. */
	readonly locks = new Set<RecordLocks>();
	/** Run when it ends. */
	readonly atEnd: (() => void)[] = [];
	parent: Process | undefined;
	cwd: string;
	/** The terminal of its session. */
	terminal: Terminal | undefined;
	worker: WorkerLike | undefined;
	/** With it, its connections to other processes need no kernel; see line-memory.ts. */
	bell: number | undefined;
	hasEnded = false;
	#channel: Channel | undefined;

	constructor(identity: ProcessIdentity) {
		this.pid = identity.pid;
		this.parent = identity.parent;
		this.pgid = identity.pgid;
		this.sid = identity.sid;
		this.args = identity.args;
		this.cwd = identity.cwd;
		this.started = identity.started;
		this.isThread = identity.isThread;
	}

	/** From now on it can be answered. */
	connect(channel: Channel): void {
		this.#channel = channel;
	}

	reply(id: number, errno: number, result?: unknown): void {
		this.#channel?.reply(id, errno, result);
	}

	tell(event: KernelEvent): void {
		this.#channel?.event(event);
	}

	get info(): ProcessInfo {
		const { pid, pgid, cwd, started } = this;
		return { pid, ppid: this.parent?.pid ?? 0, pgid, args: [...this.args], cwd, started };
	}

	/** Gives back all it holds. */
	release(): void {
		this.hasEnded = true;
		this.worker?.terminate();
		for (const call of [...this.pending]) call.drop();
		for (const stop of this.watches.values()) stop();
		for (const run of this.atEnd) run();
		for (const locks of this.locks) locks.release(this);
		this.descriptors.closeAll();
		this.#channel?.close();
	}
}
