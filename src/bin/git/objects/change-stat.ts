// What changed between two trees, counted: ` 2 files changed, 3 insertions(+), 1 deletion(-)`.
import { diffLines } from 'diff';
import type { Repository } from '../repository.ts';
import { blob } from './blob.ts';
import type { TreeFile } from './files-of-commit.ts';

export interface FileStat {
	path: string;
	before: TreeFile | undefined;
	after: TreeFile | undefined;
	insertions: number;
	deletions: number;
	binary: boolean;
}

const decoder = new TextDecoder();

export async function changeStat(
	repository: Repository,
	before: ReadonlyMap<string, TreeFile>,
	after: ReadonlyMap<string, TreeFile>,
): Promise<FileStat[]> {
	const stats: FileStat[] = [];
	for (const path of [...new Set([...before.keys(), ...after.keys()])].sort()) {
		const [old, now] = [before.get(path), after.get(path)];
		if (old?.oid === now?.oid && old?.mode === now?.mode) continue;
		stats.push({ path, before: old, after: now, ...(await count(repository, old, now)) });
	}
	return stats;
}

async function count(
	repository: Repository,
	before: TreeFile | undefined,
	after: TreeFile | undefined,
): Promise<{ insertions: number; deletions: number; binary: boolean }> {
	const [old, now] = await Promise.all(
		[before, after].map(async (file) => (file ? blob(repository, file.oid) : new Uint8Array())),
	);
	if (old?.includes(0) || now?.includes(0)) return { insertions: 0, deletions: 0, binary: true };
	let [insertions, deletions] = [0, 0];
	for (const part of diffLines(decoder.decode(old), decoder.decode(now))) {
		if (part.added) insertions += part.count;
		if (part.removed) deletions += part.count;
	}
	return { insertions, deletions, binary: false };
}
