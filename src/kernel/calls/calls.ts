// All calls of syscalls.ts. A name that is missing here does not compile.
import type { SyscallName } from '../syscalls.ts';
import { attributes } from './attributes.ts';
import type { CallTable } from './call-table.ts';
import { channels } from './channels.ts';
import { datagrams } from './datagrams.ts';
import { descriptors } from './descriptors.ts';
import { files } from './files.ts';
import { locks } from './locks.ts';
import { network } from './network.ts';
import { poll } from './poll.ts';
import { processes } from './processes.ts';
import { terminals } from './terminals.ts';
import { watches } from './watches.ts';

export const calls: CallTable<SyscallName> = {
	...files,
	...attributes,
	...watches,
	...descriptors,
	...locks,
	...network,
	...datagrams,
	...channels,
	...poll,
	...terminals,
	...processes,
};
