// The learner's files: what the editor shows, what is saved, what runs in the container.
import type { ContainerFolder } from './container-folder.ts';
import type { Edits } from './edits.ts';
import type { WorkspaceFile, WorkspaceFiles } from './workspace-file.ts';

const DEBOUNCE = 400;

export interface Undo {
	/** What was done: `Deleted notes.js`. */
	label: string;
	files: WorkspaceFiles;
}

export class Workspace {
	readonly #edits: Edits;
	readonly #starter: WorkspaceFiles;
	#files = $state.raw<WorkspaceFiles>(new Map());
	#unsaved = $state.raw<ReadonlySet<string>>(new Set());
	#undo = $state.raw<Undo | undefined>();
	#kept = $state.raw(true);
	#frozen = $state.raw(false);
	#folder: ContainerFolder | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** Called when a file could not be written. */
	onError: (message: string) => void = () => undefined;

	constructor(edits: Edits, starter: WorkspaceFiles) {
		this.#edits = edits;
		this.#starter = starter;
		this.#files = edits.load();
	}

	get files(): WorkspaceFiles {
		return this.#files;
	}

	/** Typed, but not yet in the container. */
	get unsaved(): ReadonlySet<string> {
		return this.#unsaved;
	}

	get undoable(): Undo | undefined {
		return this.#undo;
	}

	/** False: the browser refuses to keep the edits for the next visit. */
	get kept(): boolean {
		return this.#kept;
	}

	/** Another tab has the lesson; nothing may be changed here. */
	get frozen(): boolean {
		return this.#frozen;
	}

	get changed(): boolean {
		if (this.#files.size !== this.#starter.size) return true;
		for (const [path, { text }] of this.#files) {
			if (this.#starter.get(path)?.text !== text) return true;
		}
		return false;
	}

	freeze(frozen: boolean): void {
		if (this.#frozen && !frozen) {
			// The other tab may have gone on since.
			const before = this.#files;
			this.#files = this.#edits.load();
			this.#markDifferent(before);
		}
		this.#frozen = frozen;
	}

	/** @returns false if the file can't be edited */
	edit(path: string, text: string): boolean {
		const file = this.#files.get(path);
		if (this.#frozen || !file || file.readOnly) return false;
		if (file.text === text) return true;
		this.#put({ ...file, text });
		this.#changed([path]);
		return true;
	}

	/** @returns what is wrong with the name, if anything is */
	create(path: string): string | undefined {
		const problem = this.#nameProblem(path);
		if (problem) return problem;
		this.#put({ path, text: '', bytes: undefined, readOnly: false });
		this.#changed([path]);
		this.save();
		return undefined;
	}

	rename(from: string, to: string): string | undefined {
		const file = this.#files.get(from);
		if (!file || from === to) return undefined;
		const problem = this.#nameProblem(to);
		if (problem) return problem;
		this.#offerUndo(`Renamed ${from} to ${to}`);
		const files = new Map(this.#files);
		files.delete(from);
		this.#files = files.set(to, { ...file, path: to });
		this.#changed([from, to]);
		this.save();
		return undefined;
	}

	remove(path: string): void {
		if (this.#frozen || !this.#files.has(path)) return;
		this.#offerUndo(`Deleted ${path}`);
		const files = new Map(this.#files);
		files.delete(path);
		this.#files = files;
		this.#changed([path]);
		this.save();
	}

	/** One file as the learner found it. */
	resetFile(path: string): void {
		this.apply([{ path, text: this.#starter.get(path)?.text }], `Reset ${path}`);
	}

	isChanged(path: string): boolean {
		return this.#files.get(path)?.text !== this.#starter.get(path)?.text;
	}

	/** Several files at once, to be undone at once. No text: the file goes. */
	apply(changes: readonly { path: string; text: string | undefined }[], label: string): void {
		if (this.#frozen || changes.length === 0) return;
		const before = this.#files;
		this.#offerUndo(label);
		const files = new Map(this.#files);
		for (const { path, text } of changes) {
			if (text === undefined) files.delete(path);
			else files.set(path, { path, bytes: undefined, readOnly: false, ...files.get(path), text });
		}
		this.#files = files;
		this.#markDifferent(before);
		this.save();
	}

	/** All files as the learner found them. */
	reset(): void {
		if (this.#frozen) return;
		const before = this.#files;
		this.#offerUndo('Reset the lesson');
		this.#files = this.#starter;
		this.#markDifferent(before);
		this.save();
	}

	undo(): void {
		if (!this.#undo || this.#frozen) return;
		const before = this.#files;
		this.#files = this.#undo.files;
		this.#undo = undefined;
		this.#markDifferent(before);
		this.save();
	}

	dismissUndo(): void {
		this.#undo = undefined;
	}

	/** From now on the container has these files; edits made meanwhile follow. */
	attach(folder: ContainerFolder, written: WorkspaceFiles): void {
		this.#folder = folder;
		this.#unsaved = new Set();
		this.#markDifferent(written);
		folder.watch((files) => this.#takeFromContainer(files));
		this.save();
	}

	/** Writes what is not yet written, now. */
	save(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		if (this.#frozen) return;
		this.#kept = this.#edits.save(this.#files);
		if (!this.#folder) return;
		for (const path of this.#unsaved) void this.#write(this.#folder, path);
	}

	/** Saves, and resolves when the container has it. */
	async flush(): Promise<void> {
		this.save();
		await this.#folder?.settled();
	}

	close(): void {
		this.save();
		this.#folder?.close();
	}

	async #write(folder: ContainerFolder, path: string): Promise<void> {
		const text = this.#files.get(path)?.text;
		try {
			if (text !== undefined) await folder.write(path, text);
			else if (!this.#files.has(path)) await folder.remove(path);
			if (this.#files.get(path)?.text !== text) return;
			const unsaved = new Set(this.#unsaved);
			unsaved.delete(path);
			this.#unsaved = unsaved;
		} catch (error) {
			this.onError(`${path} could not be saved: ${error instanceof Error ? error.message : error}`);
		}
	}

	#put(file: WorkspaceFile): void {
		this.#files = new Map(this.#files).set(file.path, file);
	}

	#changed(paths: readonly string[]): void {
		this.#unsaved = new Set([...this.#unsaved, ...paths]);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.save(), DEBOUNCE);
	}

	#markDifferent(before: WorkspaceFiles): void {
		const paths = new Set([...before.keys(), ...this.#files.keys()]);
		const different = [...paths].filter(
			(path) => before.get(path)?.text !== this.#files.get(path)?.text,
		);
		if (different.length > 0) this.#changed(different);
	}

	#offerUndo(label: string): void {
		this.#undo = { label, files: this.#files };
	}

	#nameProblem(path: string): string | undefined {
		if (this.#frozen) return 'This lesson is open in another tab';
		if (!/^[\w.@+-]+(\/[\w.@+-]+)*$/.test(path) || /(^|\/)\.\.?(\/|$)/.test(path)) {
			return 'Use letters, digits and . - _ in names, / between folders';
		}
		if (this.#files.has(path)) return `${path} exists already`;
		const folder = [...this.#files.keys()].find(
			(other) => other.startsWith(`${path}/`) || path.startsWith(`${other}/`),
		);
		return folder === undefined ? undefined : `${path} collides with ${folder}`;
	}

	/** What is typed and not yet written wins over what a program wrote. */
	#takeFromContainer(found: ReadonlyMap<string, string>): void {
		if (this.#frozen) return;
		const files = new Map(this.#files);
		let changes = 0;
		for (const [path, text] of found) {
			const known = files.get(path);
			if (this.#unsaved.has(path) || known?.text === text || known?.bytes) continue;
			files.set(path, { path, bytes: undefined, readOnly: known?.readOnly ?? false, text });
			changes++;
		}
		for (const [path, file] of files) {
			if (found.has(path) || this.#unsaved.has(path) || file.bytes) continue;
			files.delete(path);
			changes++;
		}
		if (changes === 0) return;
		this.#files = files;
		this.#kept = this.#edits.save(files);
	}
}
