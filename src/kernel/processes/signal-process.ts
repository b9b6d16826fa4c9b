// Delivers a signal, or does what it does by default.
import type { Kernel } from '../kernel.ts';
import { signals } from '../signals.ts';
import { endProcess } from './end-process.ts';
import type { Process } from './process.ts';

const IGNORED = new Set<number>([
	signals.SIGCHLD,
	signals.SIGCONT,
	signals.SIGURG,
	signals.SIGWINCH,
]);

export function signalProcess(kernel: Kernel, process: Process, signal: number): void {
	if (process.hasEnded || signal === 0) return;
	if (signal === signals.SIGINT && process.interrupt) {
		Atomics.store(process.interrupt, 0, 1);
		return;
	}
	if (signal !== signals.SIGKILL && process.caught.has(signal)) {
		process.tell({ type: 'signal', signal });
		return;
	}
	// Nobody ends the host or the preview's service worker.
	if (IGNORED.has(signal) || !process.parent) return;
	endProcess(kernel, process, 0, signal);
}
