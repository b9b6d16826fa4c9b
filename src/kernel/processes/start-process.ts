// Gives a process its worker.
import { Channel } from '../channel.ts';
import type { Kernel } from '../kernel.ts';
import type { WorkerLike } from '../machine.ts';
import type { ProcessStart, Request, SpawnRequest } from '../syscalls.ts';
import { WaitMemory } from '../wait-memory.ts';
import { endProcess } from './end-process.ts';
import type { Process } from './process.ts';

/** What a runtime that breaks exits with: as abort(3) seen by a shell. */
const BROKEN = 134;
const STDERR = 2;

export function startProcess(
	kernel: Kernel,
	process: Process,
	env: Record<string, string>,
	thread: SpawnRequest['thread'],
): void {
	const takeAway = kernel.pool.take({
		started: (worker) => start(kernel, process, worker, env, thread),
		broken: (message) => breakDown(kernel, process, message),
	});
	process.atEnd.push(takeAway);
}

function start(
	kernel: Kernel,
	process: Process,
	worker: WorkerLike,
	env: Record<string, string>,
	thread: SpawnRequest['thread'],
): void {
	if (process.hasEnded) return;
	const { lines } = kernel;
	const bell = lines.takeBell();
	if (bell !== undefined) {
		process.bell = bell;
		process.atEnd.push(() => lines.giveBellBack(bell));
	}
	const channel = kernel.machine.createChannel();
	const waitMemory = new WaitMemory();
	const serve = (request: Request): void => kernel.serve(process, request);
	process.connect(new Channel(channel.kernel, serve, waitMemory));
	const message: ProcessStart = {
		type: 'start',
		pid: process.pid,
		ppid: process.parent?.pid ?? 0,
		args: [...process.args],
		cwd: process.cwd,
		env,
		fds: process.descriptors.files.map((file) => file.kind),
		port: channel.process,
		waitMemory: waitMemory.memory,
		status: kernel.status.memory,
		mounts: kernel.images.mounts,
		...(bell !== undefined && lines.memory && { lines: { memory: lines.memory.memory, bell } }),
		...(thread && { thread }),
	};
	worker.postMessage(message, [channel.process, ...(thread?.transfer ?? [])]);
}

/** It never hangs: it says what broke, where the learner looks, and ends. */
function breakDown(kernel: Kernel, process: Process, message: string): void {
	if (process.hasEnded) return;
	const text = `slipway: internal error: the process's worker broke\n${message.trim()}\n`;
	kernel.perform(process, 'write', [STDERR, new TextEncoder().encode(text), -1]);
	endProcess(kernel, process, BROKEN, 0);
}
