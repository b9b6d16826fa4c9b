// The C library's calls on files that SQLite's own unix VFS makes, each a call of the kernel that is waited for.
// SQLite seeks and reads; the kernel takes the position with the read, so positions are kept here.
import { errno } from '#kernel/errno.ts';
import type { Stat, SyscallName, SyscallResult, Syscalls } from '#kernel/syscalls.ts';
import type { Environment } from '../environment.ts';
import { creationMode } from '../fs/creation-mode.ts';
import { LibcFailure } from './libc-failure.ts';
import type { WasmMemory } from './wasm-memory.ts';

const SEEK_SET = 0;
const SEEK_CUR = 1;
const AT_REMOVEDIR = 0x200;
const AT_SYMLINK_NOFOLLOW = 0x100;
const F_GETLK = 12;
const F_SETLK = 13;
const F_SETLKW = 14;
/** l_type of struct flock. */
const kinds = ['shared', 'exclusive', 'none'] as const;
const F_UNLCK = 2;
const VECTOR = 8;
/** So that the kernel is not flooded. */
const QUIET_LIMIT = 1024 * 1024;
/** Beyond, a write may fail; below, nothing that SQLite has opened for writing refuses one. */
const LARGEST = 0x7fff_ffff;

type Numbers = (...args: number[]) => number;

export class LibcFiles {
	readonly #environment: Environment;
	readonly #memory: WasmMemory;
	readonly #positions = new Map<number, number>();
	/** Bytes written since a write was waited for. */
	#quiet = 0;

	constructor(environment: Environment, memory: WasmMemory) {
		this.#environment = environment;
		this.#memory = memory;
	}

	/** They return a result or throw a LibcFailure. */
	readonly calls: Readonly<Record<string, Numbers>> = {
		__syscall_openat: (_at, path = 0, flags = 0, mode = 0) => this.#open(path, flags, mode),
		__syscall_faccessat: (_at, path = 0, mode = 0) => this.#done('access', this.#path(path), mode),
		__syscall_chmod: (path = 0, mode = 0) => this.#done('chmod', this.#path(path), mode, true),
		__syscall_fchmod: (fd = 0, mode = 0) => this.#done('fchmod', fd, mode),
		__syscall_fchown32: (fd = 0, uid = 0, gid = 0) => this.#done('fchown', fd, uid, gid),
		__syscall_fcntl64: (fd = 0, command = 0, more = 0) => this.#control(fd, command, more),
		__syscall_ftruncate64: (fd = 0, length = 0) => this.#done('ftruncate', fd, Number(length)),
		__syscall_fstat64: (fd = 0, to = 0) => this.#writeStat(to, this.#ask('fstat', fd)),
		__syscall_stat64: (path = 0, to = 0) => this.#stat(path, to, true),
		__syscall_lstat64: (path = 0, to = 0) => this.#stat(path, to, false),
		__syscall_newfstatat: (_at, path = 0, to = 0, flags = 0) =>
			this.#stat(path, to, (flags & AT_SYMLINK_NOFOLLOW) === 0),
		__syscall_getcwd: (to = 0, room = 0) => this.#workingDirectory(to, room),
		__syscall_mkdirat: (_at, path = 0, mode = 0) =>
			this.#done('mkdir', this.#path(path), this.#mode(mode), false),
		__syscall_rmdir: (path = 0) => this.#done('rmdir', this.#path(path)),
		__syscall_unlinkat: (_at, path = 0, flags = 0) =>
			this.#done((flags & AT_REMOVEDIR) === 0 ? 'unlink' : 'rmdir', this.#path(path)),
		__syscall_readlinkat: (_at, path = 0, to = 0, room = 0) =>
			this.#memory.write(to, this.#ask('readlink', this.#path(path)), room),
		fd_close: (fd = 0) => this.#close(fd),
		fd_read: (fd = 0, vectors = 0, count = 0, done = 0) => this.#read(fd, vectors, count, done),
		fd_write: (fd = 0, vectors = 0, count = 0, done = 0) => this.#write(fd, vectors, count, done),
		fd_seek: (fd = 0, offset = 0, whence = 0, to = 0) => this.#seek(fd, offset, whence, to),
		// What was written is with the kernel.
		fd_sync: () => 0,
	};

	#ask<Name extends SyscallName>(
		name: Name,
		...args: Parameters<Syscalls[Name]>
	): SyscallResult<Name> {
		const answer = this.#environment.wait(name, args);
		if (answer.errno < 0) throw new LibcFailure(answer.errno);
		return answer.result;
	}

	#done<Name extends SyscallName>(name: Name, ...args: Parameters<Syscalls[Name]>): number {
		this.#ask(name, ...args);
		return 0;
	}

	#path(pointer: number): string {
		return this.#environment.resolvePath(this.#memory.text(pointer));
	}

	#mode(mode: number): number {
		return creationMode(this.#environment, mode);
	}

	#open(path: number, flags: number, more: number): number {
		const mode = more === 0 ? 0 : this.#mode(this.#memory.word(more));
		const fd = this.#ask('open', this.#path(path), flags, mode);
		this.#positions.set(fd, 0);
		return fd;
	}

	#close(fd: number): number {
		this.#positions.delete(fd);
		return this.#done('close', fd);
	}

	#read(fd: number, vectors: number, count: number, done: number): number {
		const start = this.#positions.get(fd) ?? 0;
		let position = start;
		for (let i = 0; i < count; i++) {
			const [to, length] = this.#vector(vectors, i);
			const bytes = this.#ask('read', fd, length, position);
			this.#memory.bytes.set(bytes, to);
			position += bytes.length;
			if (bytes.length < length) break;
		}
		return this.#moved(fd, start, position, done);
	}

	#write(fd: number, vectors: number, count: number, done: number): number {
		const start = this.#positions.get(fd) ?? 0;
		let position = start;
		for (let i = 0; i < count; i++) {
			const [from, length] = this.#vector(vectors, i);
			const data = this.#memory.bytes.subarray(from, from + length);
			position += this.#put(fd, data, position);
		}
		return this.#moved(fd, start, position, done);
	}

	/** Goes out with the next call that is waited for, such as the one that gives a lock back. */
	#put(fd: number, data: Uint8Array, position: number): number {
		this.#quiet += data.length;
		if (this.#quiet > QUIET_LIMIT || position + data.length > LARGEST) {
			this.#quiet = 0;
			return this.#ask('write', fd, data, position);
		}
		this.#environment.kernel.quiet('write', [fd, data, position]);
		return data.length;
	}

	#vector(vectors: number, i: number): [pointer: number, length: number] {
		const at = vectors + i * VECTOR;
		return [this.#memory.word(at), this.#memory.word(at + 4)];
	}

	#moved(fd: number, from: number, to: number, done: number): number {
		this.#positions.set(fd, to);
		this.#memory.setWord(done, to - from);
		return 0;
	}

	#seek(fd: number, offset: number, whence: number, to: number): number {
		const by = Number(offset);
		const position =
			whence === SEEK_SET
				? by
				: whence === SEEK_CUR
					? (this.#positions.get(fd) ?? 0) + by
					: this.#ask('fstat', fd)[8] + by;
		this.#positions.set(fd, position);
		this.#memory.setLong(to, position);
		return 0;
	}

	#stat(path: number, to: number, follow: boolean): number {
		return this.#writeStat(to, this.#ask('stat', this.#path(path), follow));
	}

	/** struct stat of musl for wasm32. */
	#writeStat(to: number, stat: Stat): number {
		const [dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks, ...times] = stat;
		const memory = this.#memory;
		for (const [i, value] of [dev, mode, nlink, uid, gid, rdev].entries()) {
			memory.setWord(to + i * 4, value);
		}
		memory.setLong(to + 24, size);
		memory.setWord(to + 32, blksize);
		memory.setWord(to + 36, blocks);
		for (const [i, time] of times.slice(0, 3).entries()) {
			const seconds = Math.floor(time / 1000);
			memory.setLong(to + 40 + i * 16, seconds);
			memory.setWord(to + 48 + i * 16, Math.floor((time - seconds * 1000) * 1e6));
		}
		memory.setLong(to + 88, ino);
		return 0;
	}

	#workingDirectory(to: number, room: number): number {
		const { cwd } = this.#environment;
		const length = this.#memory.write(to, cwd, room - 1);
		this.#memory.bytes[to + length] = 0;
		return length + 1;
	}

	/** Of fcntl(2) only the locks mean something here. */
	#control(fd: number, command: number, more: number): number {
		if (command !== F_GETLK && command !== F_SETLK && command !== F_SETLKW) return 0;
		const { view } = this.#memory;
		const lock = this.#memory.word(more);
		const kind = kinds[view.getInt16(lock, true)];
		const start = Number(view.getBigInt64(lock + 8, true));
		const length = Number(view.getBigInt64(lock + 16, true));
		if (!kind) throw new LibcFailure(errno.EINVAL);
		if (command !== F_GETLK) return this.#done('lock', fd, kind, start, length);
		const taken = kind !== 'none' && this.#ask('isLocked', fd, kind, start, length);
		if (!taken) view.setInt16(lock, F_UNLCK, true);
		return 0;
	}
}
