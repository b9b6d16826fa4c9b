// Waiting file operations that throw Node's errors: the small steps of copying a tree.
import { errno as codes } from '#kernel/errno.ts';
import type {
	DirectoryEntry,
	Stat,
	SyscallName,
	SyscallResult,
	Syscalls,
} from '#kernel/syscalls.ts';
import type { Environment } from '../environment.ts';

const KIND_MASK = 0o170000;
const DIRECTORY = 0o040000;
const SYMLINK = 0o120000;

export class SyncFiles {
	readonly #environment: Environment;

	constructor(environment: Environment) {
		this.#environment = environment;
	}

	static isDirectory(stat: Stat): boolean {
		return (stat[1] & KIND_MASK) === DIRECTORY;
	}

	static isSymlink(stat: Stat): boolean {
		return (stat[1] & KIND_MASK) === SYMLINK;
	}

	/** Undefined if there is nothing. */
	stat(path: string, followLinks: boolean): Stat | undefined {
		const absolute = this.#environment.resolvePath(path);
		const { errno, result } = this.#environment.wait('stat', [absolute, followLinks]);
		if (errno === codes['ENOENT'] || errno === codes['ENOTDIR']) return undefined;
		if (errno < 0) throw this.#environment.uvException(errno, followLinks ? 'stat' : 'lstat', path);
		return result;
	}

	readdir(path: string): DirectoryEntry[] {
		return this.#call('scandir', path, 'readdir', [this.#environment.resolvePath(path)]);
	}

	makeDirectories(path: string): void {
		this.#call('mkdir', path, 'mkdir', [this.#environment.resolvePath(path), 0o755, true]);
	}

	unlink(path: string): void {
		this.#call('unlink', path, 'unlink', [this.#environment.resolvePath(path)]);
	}

	readlink(path: string): string {
		return this.#call('readlink', path, 'readlink', [this.#environment.resolvePath(path)]);
	}

	symlink(target: string, path: string): void {
		this.#call('symlink', path, 'symlink', [target, this.#environment.resolvePath(path)]);
	}

	copyFile(from: string, to: string, mode: number): void {
		const { resolvePath } = this.#environment;
		this.#call('copyfile', to, 'copyFile', [
			resolvePath.call(this.#environment, from),
			resolvePath.call(this.#environment, to),
			mode,
		]);
	}

	copyTimes(from: string, to: string): void {
		const stat = this.stat(from, true);
		if (!stat) return;
		const absolute = this.#environment.resolvePath(to);
		this.#call('utime', to, 'utimes', [absolute, stat[10], stat[11], true]);
	}

	#call<Name extends SyscallName>(
		syscall: string,
		path: string,
		name: Name,
		args: Parameters<Syscalls[Name]>,
	): SyscallResult<Name> {
		const { errno, result } = this.#environment.wait(name, args);
		if (errno < 0) throw this.#environment.uvException(errno, syscall, path);
		return result;
	}
}
