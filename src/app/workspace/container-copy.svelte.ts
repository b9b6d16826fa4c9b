// The container's copy of the workspace: what is typed follows after a pause, each file by itself.
import type { Contents } from '../work/contents.ts';
import type { FileMap } from '../work/kept-work.ts';
import { sameContents } from '../work/same-contents.ts';
import type { ContainerFolder } from './container-folder.ts';
import type { FolderWatchParts } from './folder-watch.ts';

/** Milliseconds without typing after which the container gets it: a server may start over each time. */
const DEBOUNCE = 400;

export class ContainerCopy {
	/** Undefined: the file is not there. */
	readonly #read: (path: string) => Contents | undefined;
	#unsaved = $state.raw<ReadonlySet<string>>(new Set());
	#folder: ContainerFolder | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	onError: (path: string, error: unknown) => void = () => undefined;

	constructor(read: (path: string) => Contents | undefined) {
		this.#read = read;
	}

	/** Changed, but not yet in the container. */
	get unsaved(): ReadonlySet<string> {
		return this.#unsaved;
	}

	get folder(): ContainerFolder | undefined {
		return this.#folder;
	}

	/** @param written what the folder has */
	attach(folder: ContainerFolder, written: FileMap, paths: Iterable<string>): void {
		this.#folder = folder;
		this.#unsaved = new Set();
		this.markDifferent(written, paths);
		this.save();
	}

	watch(parts: FolderWatchParts): void {
		this.#folder?.watch(parts);
	}

	changed(paths: readonly string[]): void {
		this.#unsaved = new Set([...this.#unsaved, ...paths]);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.save(), DEBOUNCE);
	}

	/** @param paths of all files by now */
	markDifferent(written: FileMap, paths: Iterable<string>): void {
		const all = [...new Set([...written.keys(), ...paths])];
		const different = all.filter((path) => !sameContents(written.get(path), this.#read(path)));
		if (different.length > 0) this.changed(different);
	}

	/** The folder was made anew and has everything. */
	replaced(): void {
		clearTimeout(this.#timer);
		this.#unsaved = new Set();
	}

	save(): void {
		clearTimeout(this.#timer);
		if (!this.#folder) return;
		for (const path of this.#unsaved) void this.#write(this.#folder, path);
	}

	async flush(): Promise<void> {
		this.save();
		await this.#folder?.settled();
	}

	/** The container is gone: what comes now waits for the next one. */
	detach(): void {
		clearTimeout(this.#timer);
		this.#folder?.close();
		this.#folder = undefined;
	}

	async #write(folder: ContainerFolder, path: string): Promise<void> {
		const contents = this.#read(path);
		try {
			if (contents === undefined) await folder.remove(path);
			else await folder.write(path, contents);
			if (this.#read(path) !== contents) return;
			const unsaved = new Set(this.#unsaved);
			unsaved.delete(path);
			this.#unsaved = unsaved;
		} catch (error) {
			this.onError(path, error);
		}
	}
}
