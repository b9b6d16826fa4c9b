// The bytes of a tree, read: `mode name\0` and 20 bytes of id, again and again.
import type { TreeEntry } from './git-object.ts';

export function parseTree(bytes: Buffer): TreeEntry[] {
	const entries: TreeEntry[] = [];
	for (let at = 0; at < bytes.length;) {
		const space = bytes.indexOf(32, at);
		const end = bytes.indexOf(0, space);
		entries.push({
			mode: bytes.toString('latin1', at, space).padStart(6, '0'),
			name: bytes.toString('utf8', space + 1, end),
			oid: bytes.toString('hex', end + 1, end + 21),
		});
		at = end + 21;
	}
	return entries;
}
