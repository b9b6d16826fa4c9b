// Calls on terminals.
import type { Call } from '../call.ts';
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import { signalProcess } from '../processes/signal-process.ts';
import type { Fd } from '../syscalls.ts';
import { TerminalMaster } from '../terminals/terminal-master.ts';
import { TerminalSlave } from '../terminals/terminal-slave.ts';
import { Terminal } from '../terminals/terminal.ts';
import type { CallTable } from './call-table.ts';

type Names = 'windowSize' | 'setRawMode' | 'openTerminal' | 'resizeTerminal' | 'setForeground';

export const terminals: CallTable<Names> = {
	windowSize: (call, fd) => terminal(call, fd).size,
	setRawMode: (call, fd, raw) => terminal(call, fd).setRaw(raw),

	openTerminal({ kernel, process }, columns, rows) {
		const made = new Terminal(columns, rows, (signal, group) => {
			for (const one of kernel.processes.group(group)) signalProcess(kernel, one, signal);
		});
		const master = process.descriptors.add(new TerminalMaster(made));
		return { master, slave: process.descriptors.add(new TerminalSlave(made)) };
	},

	resizeTerminal: (call, fd, columns, rows) => terminal(call, fd).resize(columns, rows),

	setForeground(call, fd, pgid) {
		if (call.kernel.processes.group(pgid).length === 0) throw new Failure(errno.EPERM);
		terminal(call, fd).setForeground(pgid);
	},
};

function terminal({ process }: Call, fd: Fd): Terminal {
	const file = process.descriptors.get(fd);
	const isTerminal = file instanceof TerminalSlave || file instanceof TerminalMaster;
	if (!isTerminal) throw new Failure(errno.ENOTTY);
	return file.terminal;
}
