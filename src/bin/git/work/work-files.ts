// The working tree's version of tracked files; what the index knows to be unchanged is not read.
import fs from 'node:fs';
import type { TreeFile } from '../objects/tree-file.ts';
import type { Repository } from '../repository.ts';
import { readWorkFile } from './read-work-file.ts';

/** Path -> file, where there is one. */
export function workFiles(repository: Repository): Map<string, TreeFile> {
	const { index } = repository;
	const files = new Map<string, TreeFile>();
	for (const path of index.paths()) {
		const entry = index.get(path);
		if (entry?.mode === '160000') {
			files.set(path, { oid: entry.oid, mode: entry.mode });
			continue;
		}
		if (entry && isUnchanged(repository, path)) {
			files.set(path, { oid: entry.oid, mode: entry.mode });
			continue;
		}
		const now = readWorkFile(repository, path);
		if (!now) continue;
		const { oid, mode, bytes, stat } = now;
		if (entry?.oid === oid && entry.mode === mode) {
			index.refresh(path, stat);
			files.set(path, { oid, mode });
		} else files.set(path, { oid, mode, bytes });
	}
	return files;
}

function isUnchanged(repository: Repository, path: string): boolean {
	const { index } = repository;
	const entry = index.get(path);
	if (!entry?.stat) return false;
	const stat = fs.lstatSync(repository.file(path), { throwIfNoEntry: false });
	return stat !== undefined && modeFits(entry.mode, stat) && index.isFresh(entry, stat);
}

function modeFits(mode: string, stat: fs.Stats): boolean {
	if (mode === '120000') return stat.isSymbolicLink();
	return stat.isFile() && (stat.mode & 0o100 ? '100755' : '100644') === mode;
}
