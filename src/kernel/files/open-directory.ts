// A directory, opened: good for fstat, fchmod and the like.
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import type { OpenFile } from '../open-file.ts';
import type { Stat } from '../syscalls.ts';
import type { Inode } from './inode.ts';

export class OpenDirectory implements OpenFile {
	readonly kind = 'file';
	readonly inode: Inode;
	readonly path: string;

	constructor(inode: Inode, path: string) {
		this.inode = inode;
		this.path = path;
	}

	stat(): Stat {
		return this.inode.stat();
	}

	read(): never {
		throw new Failure(errno.EISDIR);
	}

	write(): never {
		throw new Failure(errno.EBADF);
	}

	closed(): void {
		// Nothing is held.
	}
}
