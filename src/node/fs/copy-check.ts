// CpSyncCheckPaths of src/node_file.cc: whether one path may be copied to another. Messages and codes are those of
// the C++ source.
import { errno as codes } from '#kernel/errno.ts';
import type { Stat } from '#kernel/syscalls.ts';
import type { Environment } from '../environment.ts';
import { SyncFiles } from './sync-files.ts';

const sameFile = (a: Stat, b: Stat): boolean => a[0] === b[0] && a[7] === b[7];

function dirname(path: string): string {
	const cut = path.replace(/\/+$/, '').lastIndexOf('/');
	if (cut < 0) return '.';
	return cut === 0 ? '/' : path.slice(0, cut);
}

export class CopyCheck {
	readonly #environment: Environment;
	readonly #files: SyncFiles;

	constructor(environment: Environment, files: SyncFiles) {
		this.#environment = environment;
		this.#files = files;
	}

	/** Throws what forbids the copy; makes the folder that dest goes into. */
	check(src: string, dest: string, dereference: boolean, recursive: boolean): void {
		const source = this.#files.stat(src, dereference);
		if (!source) {
			throw this.#environment.uvException(
				codes['ENOENT'] ?? -2,
				dereference ? 'stat' : 'lstat',
				src,
			);
		}
		const target = this.#files.stat(dest, dereference);
		const isDirectory = SyncFiles.isDirectory(source);
		if (target) this.#checkTarget(src, dest, source, target);
		const slashed = src.endsWith('/') ? src : src + '/';
		if (isDirectory && !recursive) {
			const message = `Recursive option not enabled, cannot copy a directory: ${slashed}`;
			throw this.#environment.nodeError('ERR_FS_EISDIR', message);
		}
		if (dest.startsWith(slashed)) throw this.#intoItself(slashed, dest);
		this.#checkParents(slashed, dest, source);
		const parent = dirname(dest);
		if (!this.#files.stat(parent, true)) this.#files.makeDirectories(parent);
	}

	#checkTarget(src: string, dest: string, source: Stat, target: Stat): void {
		if (sameFile(source, target)) {
			throw this.#environment.nodeError(
				'ERR_FS_CP_EINVAL',
				`src and dest cannot be the same ${dest}`,
			);
		}
		const fromDirectory = SyncFiles.isDirectory(source);
		if (fromDirectory === SyncFiles.isDirectory(target)) return;
		if (fromDirectory) {
			const message = `Cannot overwrite non-directory ${dest} with directory ${src}`;
			throw this.#environment.nodeError('ERR_FS_CP_DIR_TO_NON_DIR', message);
		}
		const message = `Cannot overwrite directory ${dest} with non-directory ${src}`;
		throw this.#environment.nodeError('ERR_FS_CP_NON_DIR_TO_DIR', message);
	}

	#intoItself(slashed: string, dest: string): Error {
		const message = `Cannot copy ${slashed} to a subdirectory of self ${dest}`;
		return this.#environment.nodeError('ERR_FS_CP_EINVAL', message);
	}

	/** A parent of dest may be src by another name (a symlink). */
	#checkParents(slashed: string, dest: string, source: Stat): void {
		let parent = dirname(this.#environment.resolvePath(dest));
		while (parent !== '/') {
			const stat = this.#files.stat(parent, true);
			if (stat && sameFile(stat, source)) throw this.#intoItself(slashed, dest);
			parent = dirname(parent);
		}
	}
}
