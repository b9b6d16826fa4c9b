// Whether a commit can be reached from another one; each counts as its own ancestor.
import type { ObjectStore } from './object-store.ts';

export function isAncestor(objects: ObjectStore, ancestor: string, of: string): boolean {
	const seen = new Set<string>();
	const left = [of];
	for (let oid = left.pop(); oid !== undefined; oid = left.pop()) {
		if (oid === ancestor) return true;
		if (seen.has(oid)) continue;
		seen.add(oid);
		left.push(...objects.commit(oid).parents);
	}
	return false;
}
