// All processes, by pid.
import type { Pid } from '../syscalls.ts';
import type { Process } from './process.ts';

export class ProcessTable {
	readonly #processes = new Map<Pid, Process>();
	#nextPid = 1;

	newPid(): Pid {
		return this.#nextPid++;
	}

	add(process: Process): void {
		this.#processes.set(process.pid, process);
		process.parent?.children.add(process);
	}

	remove(process: Process): void {
		this.#processes.delete(process.pid);
		process.parent?.children.delete(process);
	}

	get(pid: Pid): Process | undefined {
		return this.#processes.get(pid);
	}

	group(pgid: Pid): Process[] {
		return this.all.filter((process) => process.pgid === pgid);
	}

	/** Without threads: they have no pid that others see. */
	get all(): Process[] {
		return [...this.#processes.values()].filter((process) => !process.isThread);
	}
}
