// The end of a process: what it held is given back, its parent is told, its children get another parent.
import type { Kernel } from '../kernel.ts';
import { signals } from '../signals.ts';
import type { Process } from './process.ts';
import { signalProcess } from './signal-process.ts';

export function endProcess(kernel: Kernel, process: Process, code: number, signal: number): void {
	if (process.hasEnded) return;
	process.release();
	const { parent } = process;
	kernel.processes.remove(process);
	for (const child of process.children) {
		if (child.isThread) endProcess(kernel, child, 0, signals.SIGKILL);
		else adopt(kernel.host, child);
	}
	if (process.terminal && process.sid === process.pid) hangUp(kernel, process);
	if (!parent || parent.hasEnded) return;
	const status = { pid: process.pid, code, signal };
	for (const call of parent.pending) {
		if (call.name === 'wait' && call.subject === process.pid) {
			call.answer(status);
			return;
		}
	}
	parent.ended.set(process.pid, status);
	parent.childEnded.wake();
	parent.tell({ type: 'exit', ...status });
}

function adopt(host: Process, child: Process): void {
	child.parent = host;
	host.children.add(child);
}

/** The leader of a terminal's session is gone: so is the terminal, for those in the foreground. */
function hangUp(kernel: Kernel, { terminal, pid }: Process): void {
	if (!terminal || terminal.session !== pid) return;
	const foreground = kernel.processes.group(terminal.foreground);
	terminal.leave();
	for (const process of foreground) signalProcess(kernel, process, signals.SIGHUP);
}
