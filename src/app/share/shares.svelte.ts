// Something shared: what came with the address or in a file, and what is made of it.
import type { Pack } from '#course/pack.ts';
import { PLAYGROUND_PACK } from '#course/playground-pack.ts';
import { PackProblem, type PackMistake } from '../navigation/pack-problem.ts';
import { openShare } from './open-share.ts';
import type { OpenedShare } from './opened-share.ts';
import { ShareProblem } from './share-problem.ts';
import { ShareShelf } from './share-shelf.ts';
import { shareText } from './share-text.ts';
import type { SharedWork } from './shared-work.ts';

/** A pack by its id; undefined: it is not here. */
type FindPack = (id: string) => Promise<Pack | undefined>;

export class Shares {
	readonly #shelf = new ShareShelf();
	readonly #find: FindPack;
	#opened = $state.raw<OpenedShare | undefined>();
	#mistake = $state.raw<PackMistake | undefined>();
	#wanted: string | undefined;

	constructor(find: FindPack) {
		this.#find = find;
	}

	get opened(): OpenedShare | undefined {
		return this.#opened;
	}

	/** Why it can't be opened. */
	get mistake(): PackMistake | undefined {
		return this.#mistake;
	}

	/** Nothing shared is on the page any more. */
	clear(): void {
		this.#wanted = undefined;
		this.#opened = undefined;
		this.#mistake = undefined;
	}

	/** @param text what the address carries */
	openLink(text: string): Promise<void> {
		return this.#open(text, 'The link', async () => {
			const work = await shareText.read(text);
			return [await this.#shelf.keep(work), work];
		});
	}

	/**
	 * @returns its id: it is opened with its address
	 * @throws ShareProblem
	 */
	async takeFile(file: File): Promise<string> {
		const { shareFile } = await import('./share-file.ts');
		return this.#shelf.keep(shareFile.read(new Uint8Array(await file.arrayBuffer())));
	}

	/** What this browser has opened before. */
	openAgain(id: string): Promise<void> {
		if (this.#opened?.id === id) return Promise.resolve();
		return this.#open(id, `#/shared/${id}`, async () => {
			const work = await this.#shelf.find(id);
			if (work) return [id, work];
			throw new ShareProblem(
				'This browser does not have what was shared any more.',
				'Open the link or the file again.',
			);
		});
	}

	async #open(
		wanted: string,
		place: string,
		read: () => Promise<[id: string, work: SharedWork]>,
	): Promise<void> {
		if (this.#wanted === wanted) return;
		this.clear();
		this.#wanted = wanted;
		try {
			const [id, work] = await read();
			const opened = await this.#resolve(id, work);
			if (this.#wanted === wanted) this.#opened = opened;
		} catch (error) {
			const mistake = mistakeOf(error, place);
			if (this.#wanted === wanted) this.#mistake = mistake;
		}
	}

	async #resolve(id: string, work: SharedWork): Promise<OpenedShare> {
		const pack = await this.#find(work.pack.id);
		const playground = pack ? undefined : await this.#find(PLAYGROUND_PACK);
		return openShare(id, work, { pack, playground });
	}
}

function mistakeOf(error: unknown, file: string): PackMistake {
	if (error instanceof PackProblem) return error.mistake;
	if (!(error instanceof ShareProblem)) throw error;
	return { file, message: error.message, suggestion: error.advice };
}
