// /dev/null and its kin, opened: reads are made up, writes go nowhere.
import type { Call } from '../call.ts';
import type { OpenFile } from '../open-file.ts';
import type { Stat } from '../syscalls.ts';
import type { Inode } from './inode.ts';

/** The most that one read gives. */
const MOST = 32 * 1024 * 1024;

export class MemoryDevice implements OpenFile {
	/** As uv_guess_handle says of character devices that are no terminals. */
	readonly kind = 'file';
	readonly inode: Inode;
	readonly #read: (length: number) => Uint8Array;

	constructor(inode: Inode, read: (length: number) => Uint8Array) {
		this.inode = inode;
		this.#read = read;
	}

	stat(): Stat {
		return this.inode.stat();
	}

	read(_call: Call, length: number): Uint8Array {
		return this.#read(Math.min(length, MOST));
	}

	write(_call: Call, data: Uint8Array): number {
		return data.length;
	}

	closed(): void {
		// Nothing is held.
	}
}
