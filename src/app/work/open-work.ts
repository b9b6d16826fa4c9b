// The work under a key as it is to be shown: kept, brought up to the lesson's new version, or begun.
import type { Contents } from './contents.ts';
import type { FileChanges, FileMap, WorkConflict, WorkUndo } from './kept-work.ts';
import { OldEdits } from './old-edits.ts';
import { upgradeWork } from './upgrade-work.ts';
import type { WorkKeeper } from './work-keeper.svelte.ts';

export interface OpenedWork {
	files: FileMap;
	conflicts: readonly WorkConflict[];
	/** Paths that came from a new version of the lesson just now. */
	upgraded: readonly string[];
	undo: WorkUndo | undefined;
}

/** @param mine false: another tab edits it, so nothing is stored from here */
export async function openWork(
	keeper: WorkKeeper,
	starter: FileMap,
	mine: boolean,
): Promise<OpenedWork> {
	const work = await keeper.load(mine);
	if (!work) return begin(keeper, starter, mine);
	const { undo } = work;
	const mineNow = changed(work.files, keeper.unstored);
	if (keeper.unstored.size > 0) keeper.put(keeper.unstored);
	const upgrade = upgradeWork({ ...work, files: mineNow }, starter);
	if (!upgrade) return { files: mineNow, conflicts: work.conflicts, upgraded: [], undo };
	const { changes, conflicts } = upgrade;
	const files = changed(mineNow, changes);
	if (!mine) return { files, conflicts, upgraded: [], undo };
	keeper.rebase(starter, conflicts);
	keeper.put(changes);
	return { files, conflicts, upgraded: [...changes.keys()], undo };
}

function begin(keeper: WorkKeeper, starter: FileMap, mine: boolean): OpenedWork {
	keeper.rebase(starter, []);
	const old = new OldEdits(keeper.head.key);
	const changes = new Map<string, Contents | null>([...(old.read() ?? []), ...keeper.unstored]);
	const opened = { files: changed(starter, changes), conflicts: [], upgraded: [], undo: undefined };
	if (mine && changes.size > 0) {
		keeper.put(changes);
		void keeper.flush().then(() => {
			if (keeper.begun) old.remove();
		});
	}
	return opened;
}

function changed(files: FileMap, changes: FileChanges): FileMap {
	const after = new Map(files);
	for (const [path, contents] of changes) {
		if (contents === null) after.delete(path);
		else after.set(path, contents);
	}
	return after;
}
