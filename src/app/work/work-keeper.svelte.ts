// Stores one workspace as it changes: what piles up within a moment goes in one transaction. What the browser
// refuses stays pending and is tried again.
import type { Contents } from './contents.ts';
import type {
	FileChanges,
	FileMap,
	KeptWork,
	WorkConflict,
	WorkHead,
	WorkUndo,
} from './kept-work.ts';
import { LastWords } from './last-words.ts';
import type { WorkNews } from './work-news.ts';
import type { WorkChange, WorkStore } from './work-store.ts';
import { WorkTaken } from './work-taken.ts';

/** Milliseconds from a change until it is stored; what comes meanwhile goes along. */
const DELAY = 200;
/** Milliseconds between tries to store what was refused. */
const RETRY = 4000;

/** `full`: no room; `refused`: storage is switched off, or fails. */
export type Keeping = 'kept' | 'full' | 'refused';

export interface KeeperParts {
	store: WorkStore;
	news: WorkNews;
	head: Pick<WorkHead, 'key' | 'title' | 'within'>;
	/** All files there are, repository included. */
	whole: () => Promise<FileMap>;
	/** Another tab has the work. */
	taken: () => void;
	failed: (error: unknown) => void;
}

export class WorkKeeper {
	readonly #parts: KeeperParts;
	readonly #owner = crypto.randomUUID();
	#head: WorkHead;
	#base: FileMap = new Map();
	#pending = new Map<string, Contents | null>();
	#extra: Omit<WorkChange, 'files'> & { head?: true } = {};
	/** What is being stored right now. */
	#storing: FileChanges = new Map();
	/** What was typed before the page went the last time, and is not stored yet. */
	#unstored: FileChanges = new Map();
	readonly #words: LastWords;
	#begun = false;
	#claimed = false;
	/** Nobody knows what lies under the key: it could not be read. */
	#blind = false;
	#state = $state.raw<Keeping>('kept');
	#saves = $state.raw(0);
	#timer: ReturnType<typeof setTimeout> | undefined;
	#saving: Promise<void> = Promise.resolve();
	#stopped = false;

	constructor(parts: KeeperParts) {
		this.#parts = parts;
		this.#words = new LastWords(parts.head.key);
		this.#head = { ...parts.head, changedAt: 0, conflicts: [] };
	}

	get state(): Keeping {
		return this.#state;
	}

	/** Transactions of this visit. */
	get saves(): number {
		return this.#saves;
	}

	/** There is something under the key. */
	get begun(): boolean {
		return this.#begun;
	}

	/** Something is on its way into the store. */
	get waiting(): boolean {
		return this.#isWaiting || this.#storing.size > 0;
	}

	get head(): WorkHead {
		return this.#head;
	}

	/** @param mine this tab is the one that may change it */
	async load(mine: boolean): Promise<KeptWork | undefined> {
		const { key, title, within } = this.#head;
		this.#stopped = !mine;
		this.#claimed = false;
		this.#unstored = new Map();
		if (mine) await this.#claim();
		try {
			const work = await this.#parts.store.load(key);
			this.#begun = work !== undefined;
			this.#blind = false;
			if (!work) return undefined;
			const { changedAt, conflicts, copyOf } = work;
			this.#head = { key, title, within, changedAt, conflicts };
			if (copyOf !== undefined) this.#head.copyOf = copyOf;
			this.#base = work.base;
			return work;
		} catch (error) {
			this.#refused(error);
			this.#blind = true;
			return undefined;
		}
	}

	/** To be shown, and put, after `load`. */
	get unstored(): FileChanges {
		return this.#unstored;
	}

	/** The page goes: nothing that waits is waited for. */
	leave(): void {
		const rest = new Map([...this.#storing, ...this.#pending]);
		if (!this.#stopped && rest.size > 0) this.#words.say(this.#owner, rest);
		void this.flush();
	}

	/** What is stored of these files now. */
	async read(paths: readonly string[]): Promise<FileChanges> {
		try {
			return await this.#parts.store.loadFiles(this.#head.key, paths);
		} catch (error) {
			this.#refused(error);
			return new Map();
		}
	}

	/** What the learner began with, now. Stored with the next change. */
	rebase(base: FileMap, conflicts: readonly WorkConflict[]): void {
		this.#base = base;
		this.#head = { ...this.#head, conflicts };
		if (!this.#begun) return;
		this.#extra = { ...this.#extra, base, head: true };
		this.#schedule(DELAY);
	}

	put(files: FileChanges, undo?: WorkUndo | null): void {
		if (this.#stopped) return;
		for (const [path, contents] of files) this.#pending.set(path, contents);
		if (undo !== undefined) this.#extra = { ...this.#extra, undo };
		this.#schedule(DELAY);
	}

	/** Resolves when all that was put is stored or refused. */
	flush(): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#saving = this.#saving.then(() => this.#save());
		return this.#saving;
	}

	/** The work is another tab's: nothing more is stored from here. */
	stop(): void {
		this.#stopped = true;
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#pending.clear();
		this.#extra = {};
	}

	/** Stores the rest. What is refused stays in memory as long as the page. */
	async close(): Promise<void> {
		await this.flush();
		clearTimeout(this.#timer);
		if (this.#stopped || !this.#isWaiting) return;
		this.#parts.store.hold(await this.work());
	}

	/** All of it, as it is now. */
	async work(): Promise<KeptWork> {
		const files = await this.#parts.whole();
		const undo = this.#extra.undo ?? undefined;
		return { ...this.#head, changedAt: Date.now(), base: this.#base, files, undo };
	}

	get #isWaiting(): boolean {
		return this.#pending.size > 0 || Object.keys(this.#extra).length > 0;
	}

	#schedule(delay: number): void {
		this.#timer ??= setTimeout(() => void this.flush(), delay);
	}

	async #save(): Promise<void> {
		if (this.#stopped || !this.#isWaiting) return;
		const files = this.#pending;
		const { head: _, ...extra } = this.#extra;
		const before = this.#extra;
		this.#pending = new Map();
		this.#storing = files;
		this.#extra = {};
		const head = { ...this.#head, changedAt: Date.now() };
		try {
			if (this.#begun && !this.#claimed) await this.#parts.store.claim(head.key, this.#owner);
			this.#claimed = true;
			const change = this.#begun ? { files, ...extra } : await this.#beginning(files, extra);
			await this.#parts.store.save(head, this.#owner, change);
			this.#head = head;
			this.#begun = true;
			this.#state = 'kept';
			this.#words.forget();
			this.#saves++;
			this.#parts.news.tell({ type: 'saved', key: head.key, paths: [...files.keys()] });
		} catch (error) {
			this.#pending = new Map([...files, ...this.#pending]);
			this.#extra = { ...before, ...this.#extra };
			this.#refused(error);
		} finally {
			this.#storing = new Map();
		}
	}

	/** First of all, so that no other tab changes what is about to be loaded. */
	async #claim(): Promise<void> {
		try {
			const before = await this.#parts.store.claim(this.#head.key, this.#owner);
			this.#claimed = true;
			this.#unstored = this.#words.take(before);
		} catch (error) {
			this.#refused(error);
		}
	}

	async #beginning(files: FileChanges, extra: Omit<WorkChange, 'files'>): Promise<WorkChange> {
		return {
			base: this.#base,
			...extra,
			files: new Map([...(await this.#parts.whole()), ...files]),
		};
	}

	#refused(error: unknown): void {
		if (error instanceof WorkTaken && (this.#blind || !this.#begun)) {
			// Other work came under the key that this one does not know: this is stored beside it.
			const { key } = this.#head;
			this.#head = { ...this.#head, key: `${key}#${Date.now().toString(36)}`, copyOf: key };
			this.#schedule(0);
		} else if (error instanceof WorkTaken) {
			this.stop();
			this.#parts.taken();
		} else if (error instanceof DOMException) {
			this.#state = error.name === 'QuotaExceededError' ? 'full' : 'refused';
			if (this.#isWaiting) this.#schedule(RETRY);
		} else this.#parts.failed(error);
	}
}
