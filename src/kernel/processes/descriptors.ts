// A process's descriptor table. Open files are counted, because tables share them.
import { errno } from '../errno.ts';
import { Failure } from '../failure.ts';
import type { OpenFile } from '../open-file.ts';
import type { Fd } from '../syscalls.ts';

interface Handle {
	file: OpenFile;
	/** Descriptors that refer to it, in all tables. */
	references: number;
}

const MOST = 65536;

export class Descriptors {
	readonly #handles: (Handle | undefined)[] = [];
	/** No free descriptor below this one. */
	#lowest = 0;

	/** The lowest free descriptor gets `file`. */
	add(file: OpenFile): Fd {
		return this.#put({ file, references: 0 });
	}

	get(fd: Fd): OpenFile {
		return this.#handle(fd).file;
	}

	/** A new descriptor, here or in `target`, for the same open file. */
	share(fd: Fd, target: Descriptors = this): Fd {
		const handle = this.#handle(fd);
		handle.file.onShare?.();
		return target.#put(handle);
	}

	close(fd: Fd): void {
		const handle = this.#handle(fd);
		this.#handles[fd] = undefined;
		this.#lowest = Math.min(this.#lowest, fd);
		handle.references--;
		if (handle.references === 0) handle.file.closed();
	}

	closeAll(): void {
		for (const [fd, handle] of this.#handles.entries()) if (handle) this.close(fd);
	}

	/** What is in use, in order. */
	get open(): Fd[] {
		return [...this.#handles.keys()].filter((fd) => this.#handles[fd]);
	}

	/** In order, from 0. */
	get files(): OpenFile[] {
		return this.#handles.flatMap((handle) => (handle ? [handle.file] : []));
	}

	#put(handle: Handle): Fd {
		let fd = this.#lowest;
		while (this.#handles[fd]) fd++;
		if (fd >= MOST) throw new Failure(errno.EMFILE);
		this.#handles[fd] = handle;
		this.#lowest = fd + 1;
		handle.references++;
		return fd;
	}

	#handle(fd: Fd): Handle {
		const handle = this.#handles[fd];
		if (!handle) throw new Failure(errno.EBADF);
		return handle;
	}
}
