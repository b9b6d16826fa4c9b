// Calls on the locks of files.
import type { Call } from '../call.ts';
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import { OpenRegularFile } from '../files/open-regular-file.ts';
import type { RecordLocks } from '../files/record-locks.ts';
import type { Fd } from '../syscalls.ts';
import type { CallTable } from './call-table.ts';

type Names = 'lock' | 'isLocked';

export const locks: CallTable<Names> = {
	lock(call, fd, kind, start, length) {
		const { process } = call;
		const held = locksOf(call, fd);
		held.set(process, kind, start, end(start, length));
		process.locks.add(held);
	},

	isLocked: (call, fd, kind, start, length) =>
		locksOf(call, fd).isTaken(call.process, kind, start, end(start, length)),
};

function locksOf({ process }: Call, fd: Fd): RecordLocks {
	const file = process.descriptors.get(fd);
	if (!(file instanceof OpenRegularFile)) throw new Failure(errno.EINVAL);
	return file.locks;
}

/** Length 0 is up to the end, wherever that will be. */
function end(start: number, length: number): number {
	return length === 0 ? Infinity : start + length;
}
