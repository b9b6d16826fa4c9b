// Where a command's program is: looked up in PATH, as execvp does.
import { accessSync, constants, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export type FoundProgram =
	| { found: true; path: string }
	/** 127: there is none; 126: there is, but it cannot be run. */
	| { found: false; status: 126 | 127; message: string };

export function findProgram(name: string, path: string | undefined, cwd: string): FoundProgram {
	if (name.includes('/')) return checked(resolve(cwd, name));
	let forbidden = false;
	for (const folder of (path ?? '').split(':')) {
		const candidate = join(resolve(cwd, folder === '' ? '.' : folder), name);
		const result = checked(candidate);
		if (result.found) return result;
		forbidden ||= result.status === 126 && !isFolder(candidate);
	}
	if (forbidden) return { found: false, status: 126, message: 'Permission denied' };
	return { found: false, status: 127, message: 'command not found' };
}

function checked(path: string): FoundProgram {
	const stats = statSync(path, { throwIfNoEntry: false });
	if (!stats) return { found: false, status: 127, message: 'No such file or directory' };
	if (stats.isDirectory()) return { found: false, status: 126, message: 'Is a directory' };
	try {
		accessSync(path, constants.X_OK);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EACCES')) throw error;
		return { found: false, status: 126, message: 'Permission denied' };
	}
	return { found: true, path };
}

function isFolder(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
