// The first of some programs that this machine has.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @param preferred path that is looked at first */
export function findProgram(names: readonly string[], preferred?: string): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [preferred ?? '', ...onPath].find(executable);
}

function executable(path: string): boolean {
	if (path === '' || !existsSync(path)) return false;
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EACCES') return false;
		throw error;
	}
}
