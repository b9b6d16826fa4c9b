// Waiting for whichever comes first: something to read, a child's end, or the end of patience.
import type { Call } from '../call.ts';
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import { StreamEnd } from '../streams/stream-end.ts';
import type { Fd, Pid } from '../syscalls.ts';
import type { CallTable } from './call-table.ts';

export const poll: CallTable<'poll'> = {
	poll(call, fds, pid, timeout) {
		const now = look(call, fds, pid);
		if (now.ready.length > 0 || now.ended || timeout === 0) return now;
		const undo: (() => void)[] = [];
		let waiting = true;
		const stop = (): void => {
			waiting = false;
			for (const takeBack of undo) takeBack();
		};
		const finish = (): void => {
			if (!waiting) return;
			stop();
			call.answer(look(call, fds, pid));
		};
		const attempt = (): boolean => {
			// It may have been another child that ended.
			const { ready, ended } = look(call, fds, pid);
			if (ready.length === 0 && !ended) return false;
			finish();
			return true;
		};
		for (const fd of fds) undo.push(stream(call, fd).readable.add(attempt));
		if (pid !== 0) undo.push(call.process.childEnded.add(attempt));
		if (timeout > 0) call.kernel.machine.after(timeout, finish);
		return call.later(stop);
	},
};

function look(call: Call, fds: readonly Fd[], pid: Pid): { ready: Fd[]; ended: boolean } {
	return {
		ready: fds.filter((fd) => stream(call, fd).canRead),
		ended: pid !== 0 && call.process.ended.has(pid),
	};
}

function stream({ process }: Call, fd: Fd): StreamEnd {
	const file = process.descriptors.get(fd);
	if (!(file instanceof StreamEnd)) throw new Failure(errno.EINVAL);
	return file;
}
