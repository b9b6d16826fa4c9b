// The best common ancestors of two commits.
import type { ObjectStore } from '../store/object-store.ts';
import { isAncestor } from '../store/is-ancestor.ts';

/** Newest first; most often one. */
export function mergeBases(objects: ObjectStore, a: string, b: string): string[] {
	const left = reachable(objects, a);
	const seen = new Set<string>();
	const found: string[] = [];
	const queue = [b];
	for (let oid = queue.shift(); oid !== undefined; oid = queue.shift()) {
		if (seen.has(oid)) continue;
		seen.add(oid);
		if (left.has(oid)) found.push(oid);
		else queue.push(...objects.commit(oid).parents);
	}
	const time = (oid: string): number => objects.commit(oid).committer.timestamp;
	return found
		.filter((oid) => !found.some((other) => other !== oid && isAncestor(objects, oid, other)))
		.sort((x, y) => time(y) - time(x));
}

function reachable(objects: ObjectStore, from: string): Set<string> {
	const seen = new Set<string>();
	const queue = [from];
	for (let oid = queue.pop(); oid !== undefined; oid = queue.pop()) {
		if (seen.has(oid)) continue;
		seen.add(oid);
		queue.push(...objects.commit(oid).parents);
	}
	return seen;
}
