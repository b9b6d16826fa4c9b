// What the share dialog is about to hand over: made anew whenever a choice changes.
import { Route } from '../navigation/route.svelte.ts';
import type { Player } from '../player.svelte.ts';
import { keptPath } from '../work/kept-path.ts';
import { makeShare } from './make-share.ts';
import { readHistory } from './read-history.ts';
import { shareText } from './share-text.ts';
import type { SharedHistory } from './shared-history.ts';
import type { SharedWork } from './shared-work.ts';

/** Characters. Longer links are cut off by chats and mail programs. */
const LONG = 8000;

export class ShareDraft {
	readonly #player: Player;
	#whole = $state.raw(false);
	#withHistory = $state.raw(false);
	#history = $state.raw<SharedHistory | undefined>();
	#link = $state.raw<string | undefined>();
	#problem = $state.raw<string | undefined>();
	#turn = 0;
	#making: Promise<void> = Promise.resolve();

	constructor(player: Player) {
		this.#player = player;
		// A pack from elsewhere is nowhere else under this id.
		this.#whole = player.library.pack?.id.includes('~') === true;
	}

	/** All files, so that it opens where the lesson is not. */
	get whole(): boolean {
		return this.#whole;
	}

	set whole(whole: boolean) {
		this.#whole = whole;
		void this.make();
	}

	get withHistory(): boolean {
		return this.#withHistory;
	}

	set withHistory(wanted: boolean) {
		this.#withHistory = wanted;
		void this.make();
	}

	/** Undefined while it is being made. */
	get link(): string | undefined {
		return this.#link;
	}

	get isLong(): boolean {
		return (this.#link?.length ?? 0) > LONG;
	}

	/** What did not work. */
	get problem(): string | undefined {
		return this.#problem;
	}

	make(): Promise<void> {
		this.#making = this.#make();
		return this.#making;
	}

	/** The same as a file, always with all files. */
	async file(): Promise<Uint8Array<ArrayBuffer> | undefined> {
		await this.#making;
		const work = await this.#work(true);
		const { shareFile } = await import('./share-file.ts');
		return work && shareFile.write(work);
	}

	async #make(): Promise<void> {
		const turn = ++this.#turn;
		this.#link = undefined;
		this.#problem = undefined;
		if (this.#withHistory) await this.#readHistory();
		const work = await this.#work(this.#whole);
		const text = work && (await shareText.write(work));
		if (turn !== this.#turn || !work || text === undefined) return;
		this.#link = Route.shareLink(text);
	}

	async #work(whole: boolean): Promise<SharedWork | undefined> {
		const { workspace, here, library, copy } = this.#player;
		const { pack } = library;
		if (!workspace || !here || !pack) return undefined;
		const all = await workspace.whole();
		const files = new Map([...all].filter(([path]) => !keptPath.isHidden(path)));
		const history = this.#withHistory ? this.#history : undefined;
		// A copy goes on as what it is a copy of.
		const isOnlyHere = copy !== undefined && !copy.own;
		return makeShare({
			pack,
			lesson: copy?.own ?? here.lesson,
			files,
			whole: whole || isOnlyHere,
			history,
		});
	}

	async #readHistory(): Promise<void> {
		try {
			this.#history ??= await readHistory(this.#player);
		} catch (error) {
			if (!(error instanceof Error)) throw error;
			this.#withHistory = false;
			this.#problem = `The history can't be read: ${error.message}`;
		}
	}
}
