// A tree as it is stored; folders sort as if their names ended in `/`.
import type { TreeEntry } from './git-object.ts';

export function treeBytes(entries: readonly TreeEntry[]): Buffer {
	const sorted = entries
		.map((entry) => ({
			entry,
			key: Buffer.from(entry.mode === '040000' ? `${entry.name}/` : entry.name),
		}))
		.sort((a, b) => Buffer.compare(a.key, b.key));
	return Buffer.concat(
		sorted.flatMap(({ entry: { mode, name, oid } }) => [
			Buffer.from(`${mode.replace(/^0/, '')} ${name}\0`),
			Buffer.from(oid, 'hex'),
		]),
	);
}
