// Collects what programs change in a folder of the container. Files of a repository belong together: they are
// reported when git has come to rest, all at once, so that no ref is there before its objects.
import type { FileSystemAPI, IFSWatcher } from '@webcontainer/api';
import type { Contents } from '../work/contents.ts';
import { keptPath } from '../work/kept-path.ts';
import type { FileChanges } from '../work/kept-work.ts';
import type { FolderReader } from './folder-reader.ts';

/** Milliseconds from a change until it is read; what comes meanwhile goes along. */
const PAUSE = 100;
/** Milliseconds without a change after which git is at rest. */
const QUIET = 80;
/** Milliseconds after which `caughtUp` doesn't wait any longer: a program may never rest. */
const PATIENCE = 3000;

export interface FolderWatchParts {
	/** Paths that the folder was known to hold: one under a folder that went has gone, too. */
	known: () => Iterable<string>;
	changed: (files: FileChanges) => void;
	failed: (error: unknown) => void;
}

export class FolderWatch {
	readonly #reader: FolderReader;
	readonly #parts: FolderWatchParts;
	readonly #watcher: IFSWatcher;
	#dirty = new Set<string>();
	/** Of repositories, read, but not reported yet. */
	#held = new Map<string, Contents | null>();
	/** Which files a repository has is being found out. */
	#listing = false;
	#lastHidden = -Infinity;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#collecting: Promise<void> = Promise.resolve();
	#closed = false;

	constructor(fs: FileSystemAPI, path: string, reader: FolderReader, parts: FolderWatchParts) {
		this.#reader = reader;
		this.#parts = parts;
		this.#watcher = fs.watch(path, { recursive: true }, (_event, name) =>
			this.noticed(String(name)),
		);
	}

	/** Resolves when all that was changed until now is reported, or after a while if the container hangs. */
	async caughtUp(): Promise<void> {
		const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
		await Promise.race([this.#catchUp(performance.now() + PATIENCE), patience]);
	}

	/** Reads it again, and reports what is there. */
	noticed(path: string): void {
		if (this.#closed || !keptPath.isKept(path)) return;
		this.#dirty.add(path);
		if (keptPath.isHidden(path)) this.#lastHidden = performance.now();
		this.#schedule();
	}

	/** Reports all files of repositories, in order with what changes meanwhile. */
	async repositoriesNoticed(): Promise<void> {
		this.#listing = true;
		try {
			const paths = await this.#reader.paths();
			for (const path of paths.filter((each) => keptPath.isHidden(each))) this.noticed(path);
		} catch (error) {
			if (!this.#closed) this.#parts.failed(error);
		} finally {
			this.#listing = false;
		}
	}

	close(): void {
		this.#closed = true;
		clearTimeout(this.#timer);
		this.#watcher.close();
	}

	async #catchUp(end: number): Promise<void> {
		do {
			await new Promise((resolve) => setTimeout(resolve, QUIET));
			await this.#collect();
		} while (!this.#closed && performance.now() < end && this.#dirty.size + this.#held.size > 0);
	}

	#schedule(): void {
		this.#timer ??= setTimeout(() => void this.#collect(), PAUSE);
	}

	#collect(): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#collecting = this.#collecting
			.then(() => this.#readDirty())
			.catch((error: unknown) => {
				if (!this.#closed) this.#parts.failed(error);
			});
		return this.#collecting;
	}

	async #readDirty(): Promise<void> {
		const names = [...this.#dirty];
		this.#dirty = new Set();
		const report = new Map<string, Contents | null>();
		for (const [path, contents] of await this.#read(names)) {
			(keptPath.isHidden(path) ? this.#held : report).set(path, contents);
		}
		if (this.#closed) return;
		if (this.#isAtRest) {
			for (const [path, contents] of this.#held) report.set(path, contents);
			this.#held = new Map();
		}
		if (report.size > 0) this.#parts.changed(report);
		if (this.#held.size > 0) this.#schedule();
	}

	get #isAtRest(): boolean {
		const busy = this.#listing || [...this.#dirty].some((path) => keptPath.isHidden(path));
		return !busy && performance.now() - this.#lastHidden >= QUIET;
	}

	async #read(names: readonly string[]): Promise<FileChanges> {
		const { files, left } = await this.#reader.files(names);
		const changes = new Map<string, Contents | null>(files);
		for (const name of names) {
			if (files.has(name) || left.has(name)) continue;
			for (const [path, contents] of await this.#readFolder(name)) changes.set(path, contents);
		}
		return changes;
	}

	/** What was no file is a folder, or has gone, with all that was in it. */
	async #readFolder(name: string): Promise<FileChanges> {
		const inside = await this.#reader.paths(name);
		const changes = new Map<string, Contents | null>();
		if (inside.length === 0) changes.set(name, null);
		for (const path of this.#parts.known()) {
			if (path.startsWith(`${name}/`)) changes.set(path, null);
		}
		const { files, left } = await this.#reader.files(inside);
		for (const path of left) changes.delete(path);
		for (const [path, contents] of files) changes.set(path, contents);
		return changes;
	}
}
