// A three-way merge of trees into the index and the working tree; conflicts get markers. What merge, revert and cherry-pick share.
import fs from 'node:fs';
import { dirname } from 'node:path';
import { diff3Merge } from 'node-diff3';
import git from 'isomorphic-git';
import { blob } from '../objects/blob.ts';
import type { TreeFile } from '../objects/files-of-commit.ts';
import type { Repository } from '../repository.ts';

type Files = ReadonlyMap<string, TreeFile>;

export interface MergeSides {
	base: Files;
	ours: Files;
	theirs: Files;
	/** For the markers: `HEAD` and a branch or commit. */
	names: { ours: string; theirs: string };
}

export interface MergeConflict {
	path: string;
	kind: 'content' | 'add/add' | 'modify/delete';
	/** The side that deleted, for modify/delete. */
	deletedIn?: string;
}

const decoder = new TextDecoder();

export interface MergeOutcome {
	conflicts: MergeConflict[];
	/** Files whose text was merged, conflicts included. */
	merged: string[];
}

export async function applyMerge(repository: Repository, sides: MergeSides): Promise<MergeOutcome> {
	const outcome: MergeOutcome = { conflicts: [], merged: [] };
	const paths = new Set([...sides.base.keys(), ...sides.ours.keys(), ...sides.theirs.keys()]);
	for (const path of [...paths].sort()) await mergeFile(repository, path, sides, outcome);
	const left = outcome.conflicts.map(({ path }) => path);
	repository.writeState('SLIPWAY_CONFLICTS', left.length > 0 ? `${left.join('\n')}\n` : undefined);
	return outcome;
}

async function mergeFile(
	repository: Repository,
	path: string,
	sides: MergeSides,
	outcome: MergeOutcome,
): Promise<void> {
	const [base, ours, theirs] = [sides.base.get(path), sides.ours.get(path), sides.theirs.get(path)];
	if (ours?.oid === theirs?.oid || base?.oid === theirs?.oid) return;
	if (base?.oid === ours?.oid) {
		await put(repository, path, theirs ? await blob(repository, theirs.oid) : undefined);
		return;
	}
	if (!ours || !theirs) {
		const deletedIn = ours ? sides.names.theirs : sides.names.ours;
		outcome.conflicts.push({ path, kind: 'modify/delete', deletedIn });
		if (theirs) await write(repository, path, await blob(repository, theirs.oid));
		return;
	}
	const [baseText, ourText, theirText] = await Promise.all(
		[base, ours, theirs].map(async (file) =>
			file ? decoder.decode(await blob(repository, file.oid)) : '',
		),
	);
	const { text, conflict } = mergeText(baseText ?? '', ourText ?? '', theirText ?? '', sides.names);
	outcome.merged.push(path);
	if (conflict) {
		outcome.conflicts.push({ path, kind: base ? 'content' : 'add/add' });
		await write(repository, path, Buffer.from(text));
	} else await put(repository, path, Buffer.from(text));
}

function mergeText(
	base: string,
	ours: string,
	theirs: string,
	names: MergeSides['names'],
): { text: string; conflict: boolean } {
	const lines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
	let conflict = false;
	const parts = diff3Merge(lines(ours), lines(base), lines(theirs), {
		excludeFalseConflicts: true,
	}).flatMap((region) => {
		if (region.ok) return region.ok;
		if (!region.conflict) return [];
		conflict = true;
		const { a, b } = region.conflict;
		return [
			`<<<<<<< ${names.ours}\n`,
			...ended(a),
			'=======\n',
			...ended(b),
			`>>>>>>> ${names.theirs}\n`,
		];
	});
	return { text: parts.join(''), conflict };
}

/** Markers stand on lines of their own, even behind a last line without an end. */
function ended(lines: readonly string[]): string[] {
	return lines.map((line) => (line.endsWith('\n') ? line : `${line}\n`));
}

async function write(repository: Repository, path: string, bytes: Uint8Array): Promise<void> {
	const file = repository.file(path);
	fs.mkdirSync(dirname(file), { recursive: true });
	fs.writeFileSync(file, bytes);
}

async function put(
	repository: Repository,
	filepath: string,
	bytes: Uint8Array | undefined,
): Promise<void> {
	if (bytes) {
		await write(repository, filepath, bytes);
		await git.add({ ...repository.base, filepath, force: true });
	} else {
		fs.rmSync(repository.file(filepath), { force: true });
		await git.remove({ ...repository.base, filepath });
	}
}
