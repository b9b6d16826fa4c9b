// The kernel: everything long-lived of one container. Serves calls; knows the world only through its Machine.
import { Call } from './call.ts';
import { calls } from './calls/calls.ts';
import { Channel } from './channel.ts';
import { errno } from './errno.ts';
import { Failure } from './failure.ts';
import { FileTree } from './files/file-tree.ts';
import { Images } from './files/images.ts';
import { plantTree } from './files/plant-tree.ts';
import { LATER } from './later.ts';
import { Lines } from './lines/lines.ts';
import type { Machine } from './machine.ts';
import type { PortLike } from './port-like.ts';
import { endProcess } from './processes/end-process.ts';
import { ProcessTable } from './processes/process-table.ts';
import { Process } from './processes/process.ts';
import { WorkerPool } from './processes/worker-pool.ts';
import { StatusMemory } from './status-memory.ts';
import { Datagrams } from './streams/datagrams.ts';
import { Network } from './streams/network.ts';
import type { Request, SyscallName, Syscalls } from './syscalls.ts';
import { WaitMemory } from './wait-memory.ts';

export interface KernelOptions {
	/** The host's channel: process 1. */
	port: PortLike;
	/** Workers to keep ready. */
	pool: number;
	/** Image of the programs. */
	programs: SharedArrayBuffer;
	/** Working directory of the host. */
	workdir: string;
}

const PROGRAMS = '/usr/lib/slipway';

export class Kernel {
	readonly machine: Machine;
	readonly status = new StatusMemory();
	readonly files: FileTree;
	readonly images: Images;
	readonly lines: Lines;
	readonly network: Network;
	readonly datagrams = new Datagrams();
	readonly processes = new ProcessTable();
	readonly pool: WorkerPool;
	readonly host: Process;
	#nextWatch = 1;

	constructor(machine: Machine, options: KernelOptions) {
		this.machine = machine;
		// First: workers bootstrap while the rest is made.
		this.pool = new WorkerPool(machine, options.pool);
		this.lines = new Lines(machine);
		this.network = new Network(this.lines);
		this.files = new FileTree(() => machine.now());
		this.images = new Images(this.files, this.status);
		plantTree(this.files, machine, options.workdir);
		this.images.mount(PROGRAMS, options.programs);
		this.host = this.#addOutsider('host', options.port, options.workdir);
	}

	/** One more caller from outside: descriptors of its own, no parent. Returns the function that ends it. */
	addClient(name: string, port: PortLike): () => void {
		const client = this.#addOutsider(name, port, '/');
		return () => endProcess(this, client, 0, 0);
	}

	/** Does what a caller asked and answers, now or later. */
	serve(process: Process, request: Request): void {
		const [id, name, args] = request;
		const call = new Call(this, process, request);
		try {
			const result = run(call, name, args);
			if (result !== LATER) process.reply(id, 0, result);
		} catch (error) {
			process.reply(id, error instanceof Failure ? error.errno : this.#ownFault(error));
		}
	}

	/** A call made by the kernel itself in the name of a process; nobody gets the answer. */
	perform<Name extends SyscallName>(
		process: Process,
		name: Name,
		args: Parameters<Syscalls[Name]>,
	): void {
		this.serve(process, [0, name, args] as Request);
	}

	newWatch(): number {
		return this.#nextWatch++;
	}

	#addOutsider(name: string, port: PortLike, cwd: string): Process {
		const pid = this.processes.newPid();
		const process = new Process({
			pid,
			parent: undefined,
			pgid: pid,
			sid: pid,
			args: [name],
			cwd,
			started: this.machine.now(),
			isThread: false,
		});
		const serve = (request: Request): void => this.serve(process, request);
		process.connect(new Channel(port, serve, new WaitMemory()));
		this.processes.add(process);
		return process;
	}

	#ownFault(error: unknown): number {
		this.machine.report(error);
		return errno.EIO;
	}
}

/** The one place where a name and its arguments meet untyped: `Request` ties them together. */
function run(call: Call, name: SyscallName, args: Request[2]): unknown {
	if (!Object.hasOwn(calls, name)) throw new Failure(errno.ENOSYS);
	const serve = calls[name] as (call: Call, ...args: Request[2]) => unknown;
	return serve(call, ...args);
}
