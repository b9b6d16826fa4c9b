// Calls on descriptors of any kind.
import type { Call } from '../call.ts';
import { errno } from '../errno.ts';
import type { Fd, SyscallName } from '../syscalls.ts';
import type { CallTable } from './call-table.ts';

type Names = 'close' | 'dup' | 'read' | 'cancelRead' | 'write' | 'fsync' | 'fdKind';

const WAITING_CALLS: readonly SyscallName[] = [
	'read',
	'write',
	'accept',
	'receiveDescriptors',
	'receiveDatagrams',
];

export const descriptors: CallTable<Names> = {
	close(call, fd) {
		call.process.descriptors.get(fd);
		cancel(call, fd, WAITING_CALLS);
		call.process.descriptors.close(fd);
	},

	dup: ({ process }, fd) => process.descriptors.share(fd),
	read: (call, fd, length, position) =>
		call.process.descriptors.get(fd).read(call, length, position),
	cancelRead: (call, fd) => cancel(call, fd, ['read']),
	write: (call, fd, data, position) => call.process.descriptors.get(fd).write(call, data, position),

	fsync({ process }, fd) {
		process.descriptors.get(fd);
	},

	fdKind: ({ process }, fd) => process.descriptors.get(fd).kind,
};

/** What the caller waits for on `fd` is answered with ECANCELED. */
function cancel({ process }: Call, fd: Fd, names: readonly SyscallName[]): void {
	for (const waiting of [...process.pending]) {
		if (waiting.subject !== fd || !names.includes(waiting.name)) continue;
		waiting.drop();
		waiting.fail(errno.ECANCELED);
	}
}
