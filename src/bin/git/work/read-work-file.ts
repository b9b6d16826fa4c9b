// A file of the working tree as git would store it: a symbolic link's content is where it points.
import fs from 'node:fs';
import type { TreeFile } from '../objects/tree-file.ts';
import type { Repository } from '../repository.ts';
import { ObjectStore } from '../store/object-store.ts';

/** Undefined where there is no file, or a folder. */
export function readWorkFile(
	repository: Repository,
	path: string,
): (TreeFile & { bytes: Buffer; stat: fs.Stats }) | undefined {
	const file = repository.file(path);
	const stat = lstat(file);
	if (!stat || stat.isDirectory()) return undefined;
	const link = stat.isSymbolicLink();
	const bytes = link ? Buffer.from(fs.readlinkSync(file)) : fs.readFileSync(file);
	const mode = link ? '120000' : stat.mode & 0o100 ? '100755' : '100644';
	return { oid: ObjectStore.idOf('blob', bytes), mode, bytes, stat };
}

/** A folder of the path may have become a file: then there is nothing below it. */
function lstat(file: string): fs.Stats | undefined {
	try {
		return fs.lstatSync(file, { throwIfNoEntry: false });
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
		throw error;
	}
}
