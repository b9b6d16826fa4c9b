// A three-way merge of sets of files: what the result is, what is in conflict, and what git says about it.
import { isBinary } from '../diff/is-binary.ts';
import { splitLines } from '../diff/split-lines.ts';
import type { TreeFile } from '../objects/tree-file.ts';
import type { Repository } from '../repository.ts';
import type { Conflict } from '../store/git-index.ts';
import { followRenames } from './follow-renames.ts';
import { mergeText } from './merge-text.ts';

export type Files = ReadonlyMap<string, TreeFile>;

export interface MergeSides {
	base: Files;
	ours: Files;
	theirs: Files;
	/** For the markers: `HEAD` and a branch or commit. */
	names: { ours: string; theirs: string };
}

export interface MergeResult {
	/** All files as they will lie in the working tree; those in conflict with markers. */
	files: Map<string, TreeFile>;
	conflicts: Map<string, Conflict>;
	/** `Auto-merging …`, `CONFLICT …`, by path. */
	messages: string[];
}

export function mergeFiles(repository: Repository, given: MergeSides): MergeResult {
	const sides = followRenames(repository, given);
	const result: MergeResult = { files: new Map(), conflicts: new Map(), messages: [] };
	const paths = new Set([...sides.base.keys(), ...sides.ours.keys(), ...sides.theirs.keys()]);
	for (const path of [...paths].sort()) mergeFile(repository, path, sides, result);
	return result;
}

function same(a: TreeFile | undefined, b: TreeFile | undefined): boolean {
	return a?.oid === b?.oid && a?.mode === b?.mode;
}

function mergeFile(
	repository: Repository,
	path: string,
	sides: MergeSides,
	result: MergeResult,
): void {
	const [base, ours, theirs] = [sides.base.get(path), sides.ours.get(path), sides.theirs.get(path)];
	const keep = (file: TreeFile | undefined): void => {
		if (file) result.files.set(path, file);
	};
	if (same(ours, theirs) || same(base, theirs)) keep(ours);
	else if (same(base, ours)) keep(theirs);
	else if (ours && theirs) mergeContent(repository, path, { base, ours, theirs }, sides, result);
	else {
		const { names } = sides;
		const [gone, kept] = ours ? [names.theirs, names.ours] : [names.ours, names.theirs];
		result.messages.push(
			`CONFLICT (modify/delete): ${path} deleted in ${gone} and modified in ${kept}.  Version ${kept} of ${path} left in tree.`,
		);
		keep(ours ?? theirs);
		conflict(result, path, { base, ours, theirs });
	}
}

interface Versions {
	base: TreeFile | undefined;
	ours: TreeFile | undefined;
	theirs: TreeFile | undefined;
}

function conflict(result: MergeResult, path: string, { base, ours, theirs }: Versions): void {
	result.conflicts.set(path, {
		...(base ? { base } : {}),
		...(ours ? { ours } : {}),
		...(theirs ? { theirs } : {}),
	});
}

function mergeContent(
	repository: Repository,
	path: string,
	versions: { base: TreeFile | undefined; ours: TreeFile; theirs: TreeFile },
	{ names }: MergeSides,
	result: MergeResult,
): void {
	const { base, ours, theirs } = versions;
	const mode = base?.mode === ours.mode ? theirs.mode : ours.mode;
	if (ours.oid === theirs.oid || base?.oid === theirs.oid) {
		result.files.set(path, { oid: ours.oid, mode });
		return;
	}
	if (base?.oid === ours.oid) {
		result.files.set(path, { oid: theirs.oid, mode });
		return;
	}
	const kind = base ? 'content' : 'add/add';
	const contents = [base, ours, theirs].map((file) =>
		file ? repository.contentOf(file) : Buffer.alloc(0),
	);
	result.messages.push(`Auto-merging ${path}`);
	if (contents.some(isBinary) || !/^100/.test(ours.mode) || !/^100/.test(theirs.mode)) {
		if (contents.some(isBinary))
			result.messages.unshift(
				`warning: Cannot merge binary files: ${path} (${names.ours} vs. ${names.theirs})`,
			);
		result.messages.push(`CONFLICT (${kind}): Merge conflict in ${path}`);
		result.files.set(path, { oid: ours.oid, mode });
		conflict(result, path, versions);
		return;
	}
	const [old, own, other] = contents.map(splitLines);
	const merged = mergeText(old ?? [], own ?? [], other ?? [], names);
	const bytes = Buffer.from(merged.lines.join(''), 'latin1');
	result.files.set(path, { oid: repository.objects.write('blob', bytes), mode });
	if (!merged.conflict) return;
	result.messages.push(`CONFLICT (${kind}): Merge conflict in ${path}`);
	conflict(result, path, versions);
}
