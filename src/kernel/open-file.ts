// An open file description: what descriptors, possibly of several processes, refer to.
import type { Call } from './call.ts';
import type { Inode } from './files/inode.ts';
import type { Later } from './later.ts';
import type { FdKind, Stat } from './syscalls.ts';

export interface OpenFile {
	readonly kind: FdKind;
	/** Set for what has a place in the tree: fchmod and its kin work on it. */
	readonly inode?: Inode;
	/** Where it was opened, for watchers. */
	readonly path?: string;
	stat(): Stat;
	/** See `read` in syscalls.ts. Throws a Failure. */
	read(call: Call, length: number, position: number): Uint8Array | Later;
	write(call: Call, data: Uint8Array, position: number): number | Later;
	/** One more descriptor refers to it, perhaps of another process. */
	onShare?(): void;
	/** The last descriptor was closed. */
	closed(): void;
}
