// Files of one folder of a pack as a workspace.
import type { FileContents, FileSet } from './pack.ts';
import type { PackFiles } from './pack-files.ts';

export function fileSet(
	files: PackFiles,
	folder: string,
	leaveOut: readonly string[] = [],
): FileSet {
	const set: FileSet = {};
	for (const path of files.below(folder)) {
		if (!leaveOut.includes(path)) set[path] = contentsOf(files, `${folder}/${path}`);
	}
	return set;
}

function contentsOf(files: PackFiles, path: string): FileContents {
	return files.textOrUndefined(path) ?? { base64: toBase64(files.bytes(path)) };
}

function toBase64(bytes: Uint8Array): string {
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary);
}
