// A file that one side renamed and the other changed: the change goes to the new name.
import { compareFiles } from '../diff/compare-files.ts';
import type { TreeFile } from '../objects/tree-file.ts';
import type { Repository } from '../repository.ts';
import type { Files, MergeSides } from './merge-files.ts';

export function followRenames(repository: Repository, sides: MergeSides): MergeSides {
	const ours = renames(repository, sides.base, sides.ours);
	const theirs = renames(repository, sides.base, sides.theirs);
	const moved = {
		...sides,
		base: new Map(sides.base),
		ours: new Map(sides.ours),
		theirs: new Map(sides.theirs),
	};
	for (const [from, to] of ours) follow(moved.base, moved.theirs, from, to, theirs);
	for (const [from, to] of theirs) follow(moved.base, moved.ours, from, to, ours);
	return moved;
}

function renames(repository: Repository, base: Files, side: Files): Map<string, string> {
	return new Map(
		compareFiles(repository, base, side).flatMap(({ status, oldPath, path }) =>
			status === 'R' && oldPath !== undefined ? [[oldPath, path] as const] : [],
		),
	);
}

/** @param other the side that did not rename @param its what that side renamed itself */
function follow(
	base: Map<string, TreeFile>,
	other: Map<string, TreeFile>,
	from: string,
	to: string,
	its: ReadonlyMap<string, string>,
): void {
	const target = its.get(from);
	// Renamed to another name over there, or the new name is taken: left as what was deleted and added.
	if ((target !== undefined && target !== to) || (target === undefined && other.has(to))) return;
	const old = base.get(from);
	if (old) base.set(to, old);
	base.delete(from);
	const changed = other.get(from);
	if (changed) other.set(to, changed);
	other.delete(from);
}
