// Starts a process: program, descriptors, group, session, worker.
import type { Call } from '../call.ts';
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import { open } from '../files/open.ts';
import { openFlags } from '../files/open-flags.ts';
import { StreamEnd } from '../streams/stream-end.ts';
import type { Fd, SpawnRequest, SpawnResult } from '../syscalls.ts';
import { TerminalSlave } from '../terminals/terminal-slave.ts';
import { findProgram } from './find-program.ts';
import { Process } from './process.ts';
import { startProcess } from './start-process.ts';

export function spawn(call: Call, request: SpawnRequest): SpawnResult {
	const { kernel, process: parent } = call;
	const cwd = request.cwd || parent.cwd;
	if (kernel.files.find(cwd).content.kind !== 'directory') throw new Failure(errno.ENOTDIR);
	const program = request.thread
		? { args: request.args, env: request.env }
		: findProgram(kernel.files, { ...request, cwd });
	const pid = kernel.processes.newPid();
	// What the host starts is a session of its own, as under init.
	const leads = request.detached || parent === kernel.host;
	const child = new Process({
		pid,
		parent,
		pgid: leads ? pid : parent.pgid,
		sid: leads ? pid : parent.sid,
		args: program.args,
		cwd,
		started: kernel.machine.now(),
		isThread: request.thread !== undefined,
	});
	const fds = inheritAll(call, child, request);
	child.terminal = leads ? undefined : parent.terminal;
	if (leads) takeTerminal(child);
	kernel.processes.add(child);
	startProcess(kernel, child, program.env, request.thread);
	return { pid, fds };
}

/** Makes the child's descriptors; what was made is given back when one cannot be. */
function inheritAll(call: Call, child: Process, request: SpawnRequest): Fd[] {
	const { descriptors } = call.process;
	const made: Fd[] = [];
	try {
		return request.stdio.map((stdio) => {
			if (stdio.type === 'inherit') {
				descriptors.share(stdio.fd, child.descriptors);
				return -1;
			}
			if (stdio.type === 'ignore') {
				child.descriptors.add(open(call, '/dev/null', openFlags.O_RDWR, 0));
				return -1;
			}
			const [mine, theirs] = StreamEnd.pair();
			child.descriptors.add(theirs);
			const fd = descriptors.add(mine);
			made.push(fd);
			return fd;
		});
	} catch (error) {
		for (const fd of made) descriptors.close(fd);
		child.descriptors.closeAll();
		throw error;
	}
}

/** A session leader's first terminal becomes the session's, and its group the one in the foreground. */
function takeTerminal(leader: Process): void {
	const slave = leader.descriptors.files.find((file) => file instanceof TerminalSlave);
	if (!slave || slave.terminal.session !== 0) return;
	slave.terminal.join(leader.sid, leader.pgid);
	leader.terminal = slave.terminal;
}
