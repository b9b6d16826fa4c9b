// The fs binding's cpSyncCheckPaths, cpSyncOverrideFile and cpSyncCopyDir (src/node_file.cc): what fs.cpSync does
// without a filter. Messages and codes are those of the C++ source.
import { errno as codes } from '#kernel/errno.ts';
import type { Stat } from '#kernel/syscalls.ts';
import type { Binding, Environment } from '../environment.ts';
import { copyDirectory } from './copy-directory.ts';
import { SyncFiles } from './sync-files.ts';

const sameFile = (a: Stat, b: Stat): boolean => a[0] === b[0] && a[7] === b[7];

export function copyTree(environment: Environment): Binding {
	const files = new SyncFiles(environment);

	function checkPaths(src: string, dest: string, dereference: boolean, recursive: boolean): void {
		const source = files.stat(src, dereference);
		if (!source) {
			throw environment.uvException(codes['ENOENT'] ?? -2, dereference ? 'stat' : 'lstat', src);
		}
		const target = files.stat(dest, dereference);
		const isDirectory = SyncFiles.isDirectory(source);
		if (target) checkTarget(src, dest, source, target);
		const slashed = src.endsWith('/') ? src : src + '/';
		if (isDirectory && !recursive) {
			const message = `Recursive option not enabled, cannot copy a directory: ${slashed}`;
			throw environment.nodeError('ERR_FS_EISDIR', message);
		}
		if (dest.startsWith(slashed)) throw intoItself(slashed, dest);
		checkParents(slashed, dest, source);
		const parent = dirname(dest);
		if (!files.stat(parent, true)) files.makeDirectories(parent);
	}

	function checkTarget(src: string, dest: string, source: Stat, target: Stat): void {
		if (sameFile(source, target)) {
			throw environment.nodeError('ERR_FS_CP_EINVAL', `src and dest cannot be the same ${dest}`);
		}
		const fromDirectory = SyncFiles.isDirectory(source);
		if (fromDirectory === SyncFiles.isDirectory(target)) return;
		if (fromDirectory) {
			const message = `Cannot overwrite non-directory ${dest} with directory ${src}`;
			throw environment.nodeError('ERR_FS_CP_DIR_TO_NON_DIR', message);
		}
		const message = `Cannot overwrite directory ${dest} with non-directory ${src}`;
		throw environment.nodeError('ERR_FS_CP_NON_DIR_TO_DIR', message);
	}

	function intoItself(slashed: string, dest: string): Error {
		const message = `Cannot copy ${slashed} to a subdirectory of self ${dest}`;
		return environment.nodeError('ERR_FS_CP_EINVAL', message);
	}

	/** A parent of dest may be src by another name (a symlink). */
	function checkParents(slashed: string, dest: string, source: Stat): void {
		let parent = dirname(environment.resolvePath(dest));
		while (parent !== '/') {
			const stat = files.stat(parent, true);
			if (stat && sameFile(stat, source)) throw intoItself(slashed, dest);
			parent = dirname(parent);
		}
	}

	function overrideFile(
		src: string,
		dest: string,
		mode: number,
		preserveTimestamps: boolean,
	): void {
		files.unlink(dest);
		files.copyFile(src, dest, mode);
		if (preserveTimestamps) files.copyTimes(src, dest);
	}

	return {
		cpSyncCheckPaths: checkPaths,
		cpSyncOverrideFile: overrideFile,
		cpSyncCopyDir: (
			src: string,
			dest: string,
			force: boolean,
			dereference: boolean,
			errorOnExist: boolean,
			verbatimSymlinks: boolean,
			preserveTimestamps: boolean,
		): void =>
			copyDirectory(environment, files, src, dest, {
				force,
				dereference,
				errorOnExist,
				verbatimSymlinks,
				preserveTimestamps,
			}),
	};
}

function dirname(path: string): string {
	const cut = path.replace(/\/+$/, '').lastIndexOf('/');
	if (cut < 0) return '.';
	return cut === 0 ? '/' : path.slice(0, cut);
}
