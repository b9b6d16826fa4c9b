// What is staged, `.git/index`: one entry per file, up to three where a merge left a conflict.
import fs from 'node:fs';
import { join } from 'node:path';
import type { TreeFile } from '../objects/tree-file.ts';
import { indexBytes } from './index-bytes.ts';
import type { FileStat, IndexEntry } from './index-entry.ts';
import { parseIndex } from './parse-index.ts';

/** The versions of a path in conflict; a missing one was not there. */
export interface Conflict {
	base?: TreeFile;
	ours?: TreeFile;
	theirs?: TreeFile;
}

export class GitIndex {
	readonly #path: string;
	/** Path -> entry of stage 0, or the stages of a conflict. */
	readonly #entries = new Map<string, IndexEntry[]>();
	/** When the file was written: what changed at that very moment may look unchanged ("racy git"). */
	readonly #writtenMs: number;
	/** The file's inode when it was read: each time it is written it is another file. */
	readonly #inode: number | undefined;
	#changed = false;

	constructor(gitdir: string) {
		this.#path = join(gitdir, 'index');
		const stat = fs.statSync(this.#path, { throwIfNoEntry: false });
		this.#writtenMs = stat?.mtimeMs ?? 0;
		this.#inode = stat?.ino;
		if (!stat) return;
		for (const entry of parseIndex(fs.readFileSync(this.#path))) {
			const known = this.#entries.get(entry.path);
			if (known) known.push(entry);
			else this.#entries.set(entry.path, [entry]);
		}
	}

	/** All paths, in conflict or not. */
	paths(): string[] {
		return [...this.#entries.keys()].sort();
	}

	/** Every entry, as `git ls-files -s` lists them. */
	entries(): IndexEntry[] {
		return this.paths().flatMap((path) => this.#entries.get(path) ?? []);
	}

	has(path: string): boolean {
		return this.#entries.has(path);
	}

	/** The entry of a path without conflict. */
	get(path: string): IndexEntry | undefined {
		return this.#entries.get(path)?.find(({ stage }) => stage === 0);
	}

	/** Files without conflict, sorted; `git add -N` ones have no content. */
	files(): Map<string, TreeFile> {
		const files = new Map<string, TreeFile>();
		for (const { path, oid, mode, stage, intent } of this.entries())
			if (stage === 0 && !intent) files.set(path, { oid, mode });
		return files;
	}

	conflicts(): Map<string, Conflict> {
		const conflicts = new Map<string, Conflict>();
		for (const { path, oid, mode, stage } of this.entries()) {
			if (stage === 0) continue;
			const conflict = conflicts.get(path) ?? {};
			conflicts.set(path, conflict);
			const file = { oid, mode };
			if (stage === 1) conflict.base = file;
			else if (stage === 2) conflict.ours = file;
			else conflict.theirs = file;
		}
		return conflicts;
	}

	/** Stages a file and ends a conflict about it. @param stat of the file, if it has that content now */
	put(path: string, { oid, mode }: TreeFile, stat?: FileStat, intent = false): void {
		this.#entries.set(path, [{ path, oid, mode, stage: 0, intent, stat }]);
		this.#changed = true;
	}

	remove(path: string): void {
		if (this.#entries.delete(path)) this.#changed = true;
	}

	setConflict(path: string, { base, ours, theirs }: Conflict): void {
		const entries = [base, ours, theirs].flatMap((file, index) =>
			file
				? [
						{
							path,
							oid: file.oid,
							mode: file.mode,
							stage: index + 1,
							intent: false,
							stat: undefined,
						},
					]
				: [],
		);
		this.#entries.set(path, entries);
		this.#changed = true;
	}

	/** Becomes a tree; what stays the same keeps what is known of its file. */
	replace(files: ReadonlyMap<string, TreeFile>): void {
		for (const path of this.paths()) if (!files.has(path)) this.remove(path);
		for (const [path, file] of files) {
			const old = this.get(path);
			if (old?.oid !== file.oid || old.mode !== file.mode || old.intent) this.put(path, file);
		}
	}

	/** Whether the file is known to be what is staged, without reading it. */
	isFresh({ stat }: IndexEntry, now: FileStat): boolean {
		if (!stat || stat.mtimeMs >= this.#writtenMs - 0.01) return false;
		const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.002;
		return (
			stat.size === now.size >>> 0 &&
			near(stat.mtimeMs, now.mtimeMs) &&
			near(stat.ctimeMs, now.ctimeMs) &&
			stat.ino === now.ino >>> 0
		);
	}

	/** The file was read, and is what is staged. */
	refresh(path: string, stat: FileStat): void {
		const entry = this.get(path);
		if (!entry) return;
		entry.stat = stat;
		this.#changed = true;
	}

	/**
	 * For commands that only look: what they learned of files is kept, unless GIT_OPTIONAL_LOCKS forbids it, or another
	 * process has staged something meanwhile.
	 */
	saveRefreshed(): void {
		if (process.env.GIT_OPTIONAL_LOCKS === '0') return;
		const stat = fs.statSync(this.#path, { throwIfNoEntry: false });
		if (stat?.ino === this.#inode && (stat?.mtimeMs ?? 0) === this.#writtenMs) this.save();
	}

	save(): void {
		if (!this.#changed) return;
		const now = Date.now();
		// A file that changed just now could change again without a trace: it is read once more next time.
		const entries = this.entries().map((entry) =>
			entry.stat && entry.stat.mtimeMs >= now - 20 ? { ...entry, stat: undefined } : entry,
		);
		const temporary = `${this.#path}.${process.pid}`;
		fs.writeFileSync(temporary, indexBytes(entries));
		fs.renameSync(temporary, this.#path);
		this.#changed = false;
	}
}
