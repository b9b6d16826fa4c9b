// Brings what a command changed in the container back to the folder on the disk.
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SnapshotFolder, SnapshotNode } from './snapshot.ts';

/** `before`: the tree as it was mounted. Returns the paths that were written or removed. */
export async function writeBack(
	folder: string,
	before: SnapshotFolder,
	after: SnapshotFolder,
): Promise<string[]> {
	const changed: string[] = [];
	for (const [name, node] of Object.entries(after.d)) {
		const path = join(folder, name);
		const old = before.d[name];
		if ('d' in node) {
			if (old && !('d' in old)) await rm(path);
			await mkdir(path, { recursive: true });
			changed.push(...(await writeBack(path, old && 'd' in old ? old : { d: {} }, node)));
		} else if (!same(old, node)) {
			await rm(path, { recursive: true, force: true });
			if ('l' in node.f) await symlink(node.f.l, path);
			else await writeFile(path, node.f.c);
			changed.push(path);
		}
	}
	for (const name of Object.keys(before.d)) {
		if (name in after.d) continue;
		await rm(join(folder, name), { recursive: true, force: true });
		changed.push(join(folder, name));
	}
	return changed;
}

function same(a: SnapshotNode | undefined, b: SnapshotNode): boolean {
	if (!a || 'd' in a || 'd' in b) return false;
	if ('l' in a.f || 'l' in b.f) return 'l' in a.f && 'l' in b.f && a.f.l === b.f.l;
	return Buffer.compare(a.f.c, b.f.c) === 0;
}
