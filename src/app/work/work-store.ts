// The learner's work in the browser, by key. Each change is one transaction: all of it is stored, or nothing.
import * as v from 'valibot';
import { idbAnswer } from './idb-answer.ts';
import type { FileChanges, FileMap, KeptWork, WorkHead, WorkUndo } from './kept-work.ts';
import { storedWork } from './stored-work.ts';
import { WorkDatabase, type WorkTable } from './work-database.ts';
import { WorkTaken } from './work-taken.ts';

const ALL: readonly WorkTable[] = ['heads', 'bases', 'files', 'undos'];

export interface WorkChange {
	files: FileChanges;
	/** Absent: as it was. */
	base?: FileMap;
	/** Absent: as it was; null: there is none any more. */
	undo?: WorkUndo | null;
}

export class WorkStore {
	readonly #database: WorkDatabase;
	/** Of this page's visit: what the browser refused to store. */
	readonly #held = new Map<string, KeptWork>();

	constructor(name = 'slipway-work') {
		this.#database = new WorkDatabase(name);
	}

	async load(key: string): Promise<KeptWork | undefined> {
		const held = this.#held.get(key);
		if (held) return held;
		return this.#database.read(ALL, async (transaction) => {
			const [head, base, undo, files] = await Promise.all([
				idbAnswer<unknown>(transaction.objectStore('heads').get(key)),
				idbAnswer<unknown>(transaction.objectStore('bases').get(key)),
				idbAnswer<unknown>(transaction.objectStore('undos').get(key)),
				idbAnswer<unknown[]>(transaction.objectStore('files').getAll(rangeOf(key))),
			]);
			if (head === undefined) return undefined;
			const { owner: _, ...known } = v.parse(storedWork.head, head);
			return {
				...known,
				base: base === undefined ? new Map() : v.parse(storedWork.base, base).files,
				undo: undo === undefined ? undefined : v.parse(storedWork.undo, undo),
				files: fileMap(files),
			};
		});
	}

	/** Some files of one workspace. null: it is not there. */
	async loadFiles(key: string, paths: readonly string[]): Promise<FileChanges> {
		return this.#database.read(['files'], async (transaction) => {
			const table = transaction.objectStore('files');
			const found = await Promise.all(
				paths.map((path) => idbAnswer<unknown>(table.get([key, path]))),
			);
			return new Map(
				found.map((value, at) => [
					paths[at] ?? '',
					value === undefined ? null : v.parse(storedWork.file, value).contents,
				]),
			);
		});
	}

	async heads(): Promise<WorkHead[]> {
		const found = await this.#database.read(['heads'], (transaction) =>
			idbAnswer<unknown[]>(transaction.objectStore('heads').getAll()),
		);
		const heads = found.map((value) => v.parse(storedWork.head, value));
		return heads.map(({ owner: _, ...head }) => head);
	}

	/** Bytes of all files of one workspace. */
	async size(key: string): Promise<{ files: number; bytes: number }> {
		const files = await this.#database.read(['files'], (transaction) =>
			idbAnswer<unknown[]>(transaction.objectStore('files').getAll(rangeOf(key))),
		);
		const contents = [...fileMap(files).values()];
		return {
			files: contents.length,
			bytes: contents.reduce((sum, { length }) => sum + length, 0),
		};
	}

	/** From now on only this tab's changes are taken. @returns who could write before; undefined: there is nothing */
	async claim(key: string, owner: string): Promise<string | undefined> {
		let before: string | undefined;
		await this.#database.write(['heads'], async (transaction) => {
			const table = transaction.objectStore('heads');
			const head = await idbAnswer<unknown>(table.get(key));
			if (head === undefined) return;
			const known = v.parse(storedWork.head, head);
			before = known.owner;
			table.put({ ...known, owner });
		});
		return before;
	}

	/** @throws WorkTaken if the work is another tab's by now */
	async save(head: WorkHead, owner: string, change: WorkChange): Promise<void> {
		const { key } = head;
		await this.#database.write(ALL, async (transaction) => {
			const heads = transaction.objectStore('heads');
			const known = await idbAnswer<unknown>(heads.get(key));
			if (known !== undefined && v.parse(storedWork.head, known).owner !== owner) {
				throw new WorkTaken(key);
			}
			heads.put({ ...head, owner });
			const files = transaction.objectStore('files');
			for (const [path, contents] of change.files) {
				if (contents === null) files.delete([key, path]);
				else files.put({ key, path, contents });
			}
			if (change.base) transaction.objectStore('bases').put({ key, files: change.base });
			if (change.undo === null) transaction.objectStore('undos').delete(key);
			else if (change.undo) transaction.objectStore('undos').put({ ...change.undo, key });
		});
		this.#held.delete(key);
	}

	/** Puts whole workspaces in the place of whatever was under their keys. They are no tab's yet. */
	async put(works: readonly KeptWork[]): Promise<void> {
		await this.#database.write(ALL, (transaction) => {
			for (const work of works) write(transaction, work);
		});
	}

	async remove(keys: readonly string[]): Promise<void> {
		await this.#database.write(ALL, (transaction) => {
			for (const key of keys) erase(transaction, key);
		});
		for (const key of keys) this.#held.delete(key);
	}

	/** Keeps what the browser refuses to store for as long as the page is open. */
	hold(work: KeptWork): void {
		this.#held.set(work.key, work);
	}
}

function write(transaction: IDBTransaction, work: KeptWork): void {
	const { base, files, undo, ...head } = work;
	const { key } = work;
	erase(transaction, key);
	transaction.objectStore('heads').put({ ...head, owner: '' });
	transaction.objectStore('bases').put({ key, files: base });
	const table = transaction.objectStore('files');
	for (const [path, contents] of files) table.put({ key, path, contents });
	if (undo) transaction.objectStore('undos').put({ ...undo, key });
}

function erase(transaction: IDBTransaction, key: string): void {
	for (const table of ['heads', 'bases', 'undos'] as const) {
		transaction.objectStore(table).delete(key);
	}
	transaction.objectStore('files').delete(rangeOf(key));
}

/** All paths of one key: an array sorts after every string. */
function rangeOf(key: string): IDBKeyRange {
	return IDBKeyRange.bound([key], [key, []]);
}

function fileMap(rows: readonly unknown[]): FileMap {
	return new Map(
		rows.map((row) => {
			const { path, contents } = v.parse(storedWork.file, row);
			return [path, contents];
		}),
	);
}
