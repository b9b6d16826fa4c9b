// The fs binding's cpSyncCheckPaths, cpSyncOverrideFile and cpSyncCopyDir (src/node_file.cc): what fs.cpSync does
// without a filter.
import type { Binding, Environment } from '../environment.ts';
import { CopyCheck } from './copy-check.ts';
import { copyDirectory } from './copy-directory.ts';
import { SyncFiles } from './sync-files.ts';

export function copyTree(environment: Environment): Binding {
	const files = new SyncFiles(environment);
	const check = new CopyCheck(environment, files);

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
		cpSyncCheckPaths: check.check.bind(check),
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
