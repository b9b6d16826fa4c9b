// Writes a version of a file into the working tree and the index: plain, executable, or a symbolic link.
import fs from 'node:fs';
import { dirname } from 'node:path';
import type { TreeFile } from '../objects/tree-file.ts';
import type { Repository } from '../repository.ts';

/** @returns what the file now looks like */
export function putFile(
	repository: Repository,
	path: string,
	file: TreeFile,
): fs.Stats | undefined {
	const target = repository.file(path);
	makeRoom(repository, path);
	if (file.mode === '160000') {
		fs.mkdirSync(target, { recursive: true });
		return undefined;
	}
	const bytes = repository.contentOf(file);
	const old = fs.lstatSync(target, { throwIfNoEntry: false });
	if (file.mode === '120000' || old?.isSymbolicLink()) fs.rmSync(target, { force: true });
	if (file.mode === '120000') fs.symlinkSync(bytes.toString('utf8'), target);
	else {
		fs.writeFileSync(target, bytes);
		const executable = file.mode === '100755';
		const was = old?.isFile() ? (old.mode & 0o100) !== 0 : false;
		if (executable !== was) fs.chmodSync(target, executable ? 0o755 : 0o644);
	}
	return fs.lstatSync(target);
}

/** Folders above are made; a file in the place of one of them goes, and so does an empty folder in the file's place. */
function makeRoom(repository: Repository, path: string): void {
	const target = repository.file(path);
	const folder = dirname(target);
	if (!fs.existsSync(folder)) {
		const parts = path.split('/');
		for (let depth = 1; depth < parts.length; depth++) {
			const above = repository.file(parts.slice(0, depth).join('/'));
			if (fs.lstatSync(above, { throwIfNoEntry: false })?.isFile()) fs.rmSync(above);
		}
		fs.mkdirSync(folder, { recursive: true });
	}
	if (fs.lstatSync(target, { throwIfNoEntry: false })?.isDirectory()) fs.rmdirSync(target);
}
