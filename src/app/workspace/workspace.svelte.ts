// The learner's files: what the editor shows, what is kept in the browser, what runs in the container.
import { keptPath } from '../work/kept-path.ts';
import type { FileChanges, FileMap, KeptWork, WorkConflict, WorkUndo } from '../work/kept-work.ts';
import { openWork } from '../work/open-work.ts';
import { sameContents } from '../work/same-contents.ts';
import { WorkKeeper, type Keeping } from '../work/work-keeper.svelte.ts';
import type { WorkNews } from '../work/work-news.ts';
import type { WorkStore } from '../work/work-store.ts';
import { ContainerCopy } from './container-copy.svelte.ts';
import type { ContainerFolder } from './container-folder.ts';
import { LearnerFiles } from './learner-files.svelte.ts';
import { nameProblem } from './name-problem.ts';
import type { WorkspaceFiles } from './workspace-file.ts';
import { workspaceFiles } from './workspace-files.ts';

const UNDONE = 'Undone: ';
/** Milliseconds that the container gets to hand out its repositories. */
const PATIENCE = 2000;

export interface WorkspaceOptions {
	/** `pack/lesson`, `play/id`, `shared/id`. */
	key: string;
	/** Title of the lesson, and of the pack. */
	title: string;
	within: string;
	/** What the learner finds when they come for the first time. */
	starter: WorkspaceFiles;
	store: WorkStore;
	news: WorkNews;
}

export class Workspace {
	readonly key: string;
	readonly #keeper: WorkKeeper;
	readonly #files: LearnerFiles;
	readonly #copy = new ContainerCopy((path) => this.#files.contents(path));
	#loaded = $state.raw(false);
	#undo = $state.raw<WorkUndo | undefined>();
	#frozen = $state.raw(true);
	#conflicts = $state.raw<readonly WorkConflict[]>([]);
	#upgraded = $state.raw<readonly string[]>([]);
	readonly #unlisten: () => void;
	#closing: Promise<void> | undefined;
	#preparing = false;
	/** Called when a file could not be written. */
	onError: (message: string) => void = () => undefined;

	constructor(options: WorkspaceOptions) {
		const { key, title, within, store, news, starter } = options;
		this.key = key;
		this.#files = new LearnerFiles(starter);
		this.#keeper = new WorkKeeper({
			store,
			news,
			head: { key, title, within },
			whole: () => this.whole(),
			taken: () => this.freeze(),
			failed: (error) => this.#failed('Your work', error),
		});
		this.#copy.onError = (path, error) => this.#failed(path, error);
		this.#unlisten = news.listen((message) => {
			if (message.type === 'saved' && message.key === key) void this.#follow(message.paths);
		});
	}

	get files(): WorkspaceFiles {
		return this.#files.shown;
	}

	/** False for the moment until what is kept has been read; there are no files yet. */
	get loaded(): boolean {
		return this.#loaded;
	}

	/** Typed, but not yet in the container. */
	get unsaved(): ReadonlySet<string> {
		return this.#copy.unsaved;
	}

	get undoable(): WorkUndo | undefined {
		return this.#undo;
	}

	/** Whether the browser keeps it for the next visit. */
	get keeping(): Keeping {
		return this.#keeper.state;
	}

	/** How often it was stored in this visit. */
	get saves(): number {
		return this.#keeper.saves;
	}

	/** Another tab has it, or it is not there yet: nothing may be changed here. */
	get frozen(): boolean {
		return this.#frozen;
	}

	/** Files that the learner and a new version of the lesson have both changed: theirs to decide. */
	get conflicts(): readonly WorkConflict[] {
		return this.#conflicts;
	}

	/** Files that came from a new version of the lesson on this visit. */
	get upgraded(): readonly string[] {
		return this.#upgraded;
	}

	get changed(): boolean {
		return this.#files.wayBack.size > 0;
	}

	/** Reads what is kept. @param mine false: another tab edits it; this one follows */
	async load(mine: boolean): Promise<void> {
		const work = await openWork(this.#keeper, this.#files.starter, mine);
		this.#files.load(work.files);
		this.#conflicts = work.conflicts;
		this.#upgraded = work.upgraded;
		this.#undo = work.undo;
		this.#loaded = true;
		// Not before: what is typed while it loads would be overwritten.
		this.#frozen = !mine;
	}

	/** This tab may change it again; the other one may have gone on since. */
	async resume(): Promise<void> {
		await this.load(true);
		const { folder } = this.#copy;
		if (!folder) return;
		this.#copy.replaced();
		await folder.replace(this.mountable());
		this.#files.handOver();
	}

	/** Another tab took it without waiting. */
	freeze(): void {
		this.#frozen = true;
		this.#keeper.stop();
	}

	/** Stores the rest; from now on another tab has it. */
	async handOver(): Promise<void> {
		await this.keep();
		this.freeze();
	}

	/** @returns false if the file can't be edited */
	edit(path: string, text: string): boolean {
		const file = this.files.get(path);
		if (this.#frozen || !file || file.readOnly) return false;
		if (file.text === text) return true;
		this.#files.adopt(new Map([[path, text]]));
		this.#changed([path]);
		return true;
	}

	/** @returns what is wrong with the name, if anything is */
	create(path: string): string | undefined {
		const problem = this.#nameProblem(path);
		if (problem) return problem;
		this.#files.adopt(new Map([[path, '']]));
		this.#changed([path]);
		this.save();
		return undefined;
	}

	rename(from: string, to: string): string | undefined {
		const contents = this.#files.contents(from);
		if (contents === undefined || from === to) return undefined;
		const problem = this.#nameProblem(to);
		if (problem) return problem;
		const changes = new Map([
			[from, null],
			[to, contents],
		]);
		this.replace(changes, `Renamed ${from} to ${to}`);
		return undefined;
	}

	remove(path: string): void {
		if (this.files.has(path)) this.replace(new Map([[path, null]]), `Deleted ${path}`);
	}

	/** One file as the learner found it. */
	resetFile(path: string): void {
		this.replace(new Map([[path, this.#files.startOf(path)]]), `Reset ${path}`);
	}

	isChanged(path: string): boolean {
		return this.#files.isChanged(path);
	}

	/** Several files at once, to be undone at once. No text: the file goes. */
	apply(changes: readonly { path: string; text: string | undefined }[], label: string): void {
		this.replace(new Map(changes.map(({ path, text }) => [path, text ?? null])), label);
	}

	/** All files as the learner found them. The repository stays. */
	reset(): void {
		this.replace(this.#files.wayBack, 'Reset the lesson');
	}

	/** Any change of several files, to be undone at once; also after a reload. */
	replace(changes: FileChanges, label: string): void {
		if (this.#frozen || changes.size === 0) return;
		const paths = [...changes.keys()];
		const before = paths.map((path) => [path, this.#files.contents(path) ?? null] as const);
		this.#undo = { label, before: new Map(before) };
		this.#files.adopt(changes);
		this.#changed(paths);
		this.#keeper.put(new Map(), this.#undo);
		this.save();
	}

	/** Takes the last change of several files back. That, too, can be undone. */
	undo(): void {
		if (!this.#undo) return;
		const { label, before } = this.#undo;
		this.replace(before, label.startsWith(UNDONE) ? label.slice(UNDONE.length) : UNDONE + label);
	}

	dismissUndo(): void {
		this.#undo = undefined;
		this.#keeper.put(new Map(), null);
	}

	/** The learner's answer to a conflict. */
	settle(path: string, take: 'mine' | 'theirs'): void {
		const conflict = this.#conflicts.find((other) => other.path === path);
		if (!conflict || this.#frozen) return;
		this.#conflicts = this.#conflicts.filter((other) => other !== conflict);
		this.#keeper.rebase(this.#files.starter, this.#conflicts);
		if (take === 'mine') return;
		this.replace(new Map([[path, conflict.theirs]]), `Took the new ${path}`);
	}

	/** The news of the upgrade has been read. */
	dismissUpgrade(): void {
		this.#upgraded = [];
	}

	/** All files to mount, repositories included. */
	mountable(): FileMap {
		return this.#files.all();
	}

	work(): Promise<KeptWork> {
		return this.#keeper.work();
	}

	/** All files as they are now, repositories included. */
	async whole(): Promise<FileMap> {
		const { folder } = this.#copy;
		if (!folder) return this.#files.all();
		return this.#files.all((await folder.readHiddenWithin(PATIENCE)) ?? new Map());
	}

	/** From now on the container has these files; edits made meanwhile follow. */
	attach(folder: ContainerFolder, written: WorkspaceFiles): void {
		this.#copy.attach(folder, workspaceFiles.map(written), this.files.keys());
		this.#copy.watch({
			known: () => this.#files.paths,
			changed: (files) => this.#takeFromContainer(files),
			failed: (error) => this.#failed('What programs change', error),
		});
		void this.#takeRepository(folder);
		this.#files.handOver();
	}

	/** What programs do to the repository meanwhile is how the lesson begins: it is not kept before something else is. */
	async prepare(action: () => Promise<void>): Promise<void> {
		this.#preparing = true;
		try {
			await action();
			await this.#copy.folder?.caughtUp();
		} finally {
			this.#preparing = false;
		}
	}

	/** Gives what is typed to the container and to the browser's storage, now. */
	save(): void {
		if (this.#frozen) return;
		void this.#keeper.flush();
		this.#copy.save();
	}

	/** The page goes. */
	leave(): void {
		if (!this.#frozen) this.#keeper.leave();
	}

	/** Saves, and resolves when the container has it. */
	async flush(): Promise<void> {
		this.save();
		await this.#copy.folder?.settled();
	}

	/** Resolves when all that was typed and all that programs changed until now, `.git` included, is stored. */
	async keep(): Promise<void> {
		await this.flush();
		await this.#copy.folder?.caughtUp();
		await this.#keeper.flush();
	}

	/** Resolves when what could be stored is stored. */
	close(): Promise<void> {
		this.#closing ??= this.#close();
		return this.#closing;
	}

	async #close(): Promise<void> {
		this.#unlisten();
		this.save();
		await this.#copy.folder?.caughtUp();
		await this.#keeper.close();
		this.#copy.detach();
	}

	#changed(paths: readonly string[]): void {
		this.#copy.changed(paths);
		this.#keeper.put(new Map(paths.map((path) => [path, this.#files.contents(path) ?? null])));
	}

	#nameProblem(path: string): string | undefined {
		if (this.#frozen) return 'This lesson is open in another tab';
		return nameProblem(path, this.files.keys());
	}

	#failed(what: string, error: unknown): void {
		this.onError(`${what} could not be saved: ${error instanceof Error ? error.message : error}`);
	}

	/** A repository that was begun as the container got the files. */
	async #takeRepository(folder: ContainerFolder): Promise<void> {
		if (this.#frozen || !this.#keeper.begun || this.#files.hasRepository) return;
		this.#takeFromContainer(await folder.readHidden());
	}

	/** What is typed and not yet written wins over what a program wrote. */
	#takeFromContainer(found: FileChanges): void {
		if (this.#frozen) return;
		const changes = [...found].filter(([path, contents]) => {
			if (keptPath.isHidden(path)) return true;
			return !this.unsaved.has(path) && !sameContents(this.#files.contents(path), contents);
		});
		if (changes.length === 0) return;
		this.#files.adopt(new Map(changes));
		const beginning = changes.every(([path]) => keptPath.isHidden(path)) && this.#preparing;
		if (!beginning || this.#keeper.begun || this.#keeper.waiting) {
			this.#keeper.put(new Map(changes));
		}
	}

	/** What another tab has stored, while this one may only look. */
	async #follow(paths: readonly string[]): Promise<void> {
		if (!this.#frozen || !this.#loaded) return;
		const found = await this.#keeper.read(paths);
		if (!this.#frozen) return;
		const shown = [...found].filter(([path]) => !keptPath.isHidden(path));
		this.#files.adopt(new Map(shown));
		this.#copy.changed(shown.map(([path]) => path));
	}
}
