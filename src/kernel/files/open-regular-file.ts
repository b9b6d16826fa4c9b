// A regular file, opened.
import type { Call } from '../call.ts';
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import type { OpenFile } from '../open-file.ts';
import type { Stat } from '../syscalls.ts';
import type { FileTree } from './file-tree.ts';
import type { Inode } from './inode.ts';
import { openFlags } from './open-flags.ts';
import type { RecordLocks } from './record-locks.ts';
import { RegularFile } from './regular-file.ts';

export class OpenRegularFile implements OpenFile {
	readonly kind = 'file';
	readonly inode: Inode;
	readonly path: string;
	readonly #tree: FileTree;
	readonly #file: RegularFile;
	readonly #flags: number;
	#position = 0;

	constructor(tree: FileTree, inode: Inode, file: RegularFile, path: string, flags: number) {
		this.#tree = tree;
		this.inode = inode;
		this.#file = file;
		this.path = path;
		this.#flags = flags;
	}

	get locks(): RecordLocks {
		return this.#file.locks;
	}

	stat(): Stat {
		return this.inode.stat();
	}

	read(_call: Call, length: number, position: number): Uint8Array {
		if ((this.#flags & openFlags.ACCESS_MODE) === openFlags.O_WRONLY)
			throw new Failure(errno.EBADF);
		const bytes = this.#file.read(position < 0 ? this.#position : position, length);
		if (position < 0) this.#position += bytes.length;
		return bytes;
	}

	write(_call: Call, data: Uint8Array, position: number): number {
		this.#checkWritable(errno.EBADF);
		// Linux appends even when a position is given.
		const append = (this.#flags & openFlags.O_APPEND) !== 0;
		const own = position < 0 ? this.#position : position;
		const start = append ? this.#file.size : own;
		if (start + data.length > RegularFile.largest) throw new Failure(errno.EFBIG);
		if (data.length > 0) {
			this.#file.write(start, data);
			this.#modified();
		}
		if (position < 0) this.#position = start + data.length;
		return data.length;
	}

	truncate(length: number): void {
		this.#checkWritable(errno.EINVAL);
		if (length < 0) throw new Failure(errno.EINVAL);
		if (length > RegularFile.largest) throw new Failure(errno.EFBIG);
		this.#file.resize(length);
		this.#modified();
	}

	closed(): void {
		// The inode goes when nothing refers to it.
	}

	#checkWritable(failure: number): void {
		if ((this.#flags & openFlags.ACCESS_MODE) === openFlags.O_RDONLY) throw new Failure(failure);
	}

	#modified(): void {
		this.inode.modify(this.#tree.now());
		this.#tree.watches.changed(this.path);
	}
}
