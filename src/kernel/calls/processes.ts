// Calls that make, end and signal processes.
import type { Call } from '../call.ts';
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import { LATER } from '../later.ts';
import { endProcess } from '../processes/end-process.ts';
import type { Process } from '../processes/process.ts';
import { signalProcess } from '../processes/signal-process.ts';
import { spawn } from '../processes/spawn.ts';
import { signals } from '../signals.ts';
import type { Pid } from '../syscalls.ts';
import type { CallTable } from './call-table.ts';

type Names =
	| 'spawn'
	| 'exit'
	| 'exitBySignal'
	| 'kill'
	| 'wait'
	| 'catchSignal'
	| 'interruptBy'
	| 'processes'
	| 'chdir';

const LAST_SIGNAL = 31;
/** Stopping needs a worker that can be stopped. */
const STOPPING = new Set<number>([
	signals.SIGSTOP,
	signals.SIGTSTP,
	signals.SIGTTIN,
	signals.SIGTTOU,
]);

export const processes: CallTable<Names> = {
	spawn: (call, request) => spawn(call, request),

	exit({ kernel, process }, code) {
		endProcess(kernel, process, code & 0xff, 0);
		return LATER;
	},

	exitBySignal({ kernel, process }, signal) {
		endProcess(kernel, process, 0, signal);
		return LATER;
	},

	kill(call, pid, signal) {
		if (signal < 0 || signal > LAST_SIGNAL) throw new Failure(errno.EINVAL);
		const targets = targetsOf(call, pid);
		if (targets.length === 0) throw new Failure(errno.ESRCH);
		if (targets.every((target) => target === call.kernel.host) && signal !== 0) {
			throw new Failure(errno.EPERM);
		}
		if (STOPPING.has(signal)) throw new Failure(errno.ENOTSUP);
		for (const target of targets) signalProcess(call.kernel, target, signal);
	},

	wait(call, pid) {
		const { process, kernel } = call;
		const status = process.ended.get(pid);
		if (status) {
			process.ended.delete(pid);
			return status;
		}
		if (kernel.processes.get(pid)?.parent !== process) throw new Failure(errno.ECHILD);
		return call.later(() => undefined);
	},

	catchSignal({ process }, signal, on) {
		if (signal < 1 || signal > LAST_SIGNAL) throw new Failure(errno.EINVAL);
		if (signal === signals.SIGKILL || signal === signals.SIGSTOP) throw new Failure(errno.EINVAL);
		if (on) process.caught.add(signal);
		else process.caught.delete(signal);
	},

	interruptBy({ process }, cells) {
		process.interrupt = cells;
	},

	processes: ({ kernel }) => kernel.processes.all.map((process) => process.info),

	chdir({ kernel, process }, path) {
		const place = kernel.files.place(path, true);
		if (!place.inode) throw new Failure(errno.ENOENT);
		if (place.inode.content.kind !== 'directory') throw new Failure(errno.ENOTDIR);
		process.cwd = place.path;
	},
};

function targetsOf({ kernel, process }: Call, pid: Pid): Process[] {
	if (pid === 0) return kernel.processes.group(process.pgid);
	if (pid === -1) {
		return kernel.processes.all.filter((one) => one !== process && one !== kernel.host);
	}
	if (pid < 0) return kernel.processes.group(-pid);
	const target = kernel.processes.get(pid);
	return target ? [target] : [];
}
