// All objects behind some: commits, their trees and files, tags.
import { parseTag } from '../objects/parse-tag.ts';
import type { ObjectStore } from './object-store.ts';

/** @param without ids that the other side has, with all behind them */
export function reachableObjects(
	objects: ObjectStore,
	tips: readonly string[],
	without: readonly string[] = [],
): string[] {
	const hidden = new Set<string>();
	for (const oid of without) if (objects.has(oid)) walk(objects, oid, hidden, new Set());
	const found = new Set<string>();
	for (const oid of tips) walk(objects, oid, found, hidden);
	return [...found];
}

function walk(
	objects: ObjectStore,
	tip: string,
	found: Set<string>,
	hidden: ReadonlySet<string>,
): void {
	const queue = [tip];
	for (let oid = queue.pop(); oid !== undefined; oid = queue.pop()) {
		if (found.has(oid) || hidden.has(oid)) continue;
		found.add(oid);
		const { type, bytes } = objects.read(oid);
		if (type === 'tag') queue.push(parseTag(bytes).object);
		else if (type === 'commit') {
			const { tree, parents } = objects.commit(oid);
			queue.push(tree, ...parents);
		} else if (type === 'tree') {
			for (const entry of objects.tree(oid)) {
				if (entry.mode === '040000') queue.push(entry.oid);
				else if (entry.mode !== '160000' && !hidden.has(entry.oid)) found.add(entry.oid);
			}
		}
	}
}
