// CpSyncCopyDir of src/node_file.cc: copies what a directory holds, recursively.
import type { Environment } from '../environment.ts';
import { SyncFiles } from './sync-files.ts';

export interface CopyOptions {
	force: boolean;
	dereference: boolean;
	errorOnExist: boolean;
	verbatimSymlinks: boolean;
	preserveTimestamps: boolean;
}

const isInside = (folder: string, path: string): boolean =>
	path === folder || path.startsWith(folder.endsWith('/') ? folder : folder + '/');

export function copyDirectory(
	environment: Environment,
	files: SyncFiles,
	src: string,
	dest: string,
	options: CopyOptions,
): void {
	function copyEntries(from: string, to: string): void {
		files.makeDirectories(to);
		for (const [name] of files.readdir(from)) copyEntry(`${from}/${name}`, `${to}/${name}`);
		if (options.preserveTimestamps) files.copyTimes(from, to);
	}

	function copyEntry(from: string, to: string): void {
		const stat = files.stat(from, options.dereference);
		if (!stat) return;
		if (SyncFiles.isDirectory(stat)) copyEntries(from, to);
		else if (SyncFiles.isSymlink(stat)) copyLink(from, to);
		else copyOneFile(from, to);
	}

	function copyOneFile(from: string, to: string): void {
		if (files.stat(to, false) && !options.force) {
			if (!options.errorOnExist) return;
			throw environment.nodeError(
				'ERR_FS_CP_EEXIST',
				`[ERR_FS_CP_EEXIST]: Target already exists: cp returned EEXIST (${to} already exists)`,
			);
		}
		files.copyFile(from, to, 0);
		if (options.preserveTimestamps) files.copyTimes(from, to);
	}

	/** Relative targets become absolute, unless they are wanted verbatim. */
	function copyLink(from: string, to: string): void {
		const written = files.readlink(from);
		const folder = from.slice(0, from.lastIndexOf('/'));
		const target = written.startsWith('/') ? written : `${folder}/${written}`;
		const there = files.stat(to, false);
		if (there && SyncFiles.isSymlink(there)) replaceLink(environment.resolvePath(target), to);
		files.symlink(options.verbatimSymlinks ? written : environment.resolvePath(target), to);
	}

	function replaceLink(target: string, to: string): void {
		const current = files.readlink(to);
		const targetStat = files.stat(target, true);
		if (targetStat && SyncFiles.isDirectory(targetStat) && isInside(target, current)) {
			const message = `Cannot copy ${target} to a subdirectory of self ${current}`;
			throw environment.nodeError('ERR_FS_CP_EINVAL', message);
		}
		const currentStat = files.stat(to, true);
		if (currentStat && SyncFiles.isDirectory(currentStat) && isInside(current, target)) {
			const message = `cannot overwrite ${current} with ${target}`;
			throw environment.nodeError('ERR_FS_CP_SYMLINK_TO_SUBDIRECTORY', message);
		}
		files.unlink(to);
	}

	copyEntries(src, dest);
}
