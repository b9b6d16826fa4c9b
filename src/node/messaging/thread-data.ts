// What a thread of worker_threads is told by the one that starts it.
import type { ThreadLine } from './thread-line.ts';

export interface ThreadData {
	/** Of the process: all its threads have one. */
	pid: number;
	ppid: number;
	threadId: number;
	name: string;
	isInternal: boolean;
	/** Megabytes, by kMax... index; shown, not enforced. */
	resourceLimits: Float64Array;
	/** To the thread that started it. */
	line: ThreadLine;
	/** One counter for all threads of the process: the last thread id given. */
	lastThreadId: Int32Array;
	broadcastScope: string;
}
