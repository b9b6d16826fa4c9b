// What this browser keeps of the learner's, and what they can do with it. Deleting can be undone until the page closes.
import type { Player } from '../player.svelte.ts';
import { downloadBytes } from '../play/download-bytes.ts';
import type { KeptWork, WorkHead } from '../work/kept-work.ts';
import { planImport, type ImportStep } from '../work/plan-import.ts';

export interface DataRow {
	head: WorkHead;
	files: number;
	bytes: number;
}

/** What an import would do. */
export interface DataImport {
	file: string;
	steps: readonly ImportStep[];
	progress: string | undefined;
}

interface Removed {
	/** `1.1 First response`. */
	what: string;
	works: readonly KeptWork[];
	progress: string | undefined;
}

export class YourData {
	readonly #player: Player;
	#rows = $state.raw<readonly DataRow[] | undefined>();
	#room = $state.raw<StorageEstimate>({});
	#coming = $state.raw<DataImport | undefined>();
	#removed = $state.raw<Removed | undefined>();
	#said = $state.raw('');

	constructor(player: Player) {
		this.#player = player;
	}

	/** Undefined until they are there. The last changed first. */
	get rows(): readonly DataRow[] | undefined {
		return this.#rows;
	}

	get bytes(): number {
		return (this.#rows ?? []).reduce((sum, row) => sum + row.bytes, 0);
	}

	/** Bytes that the browser allows; undefined: it doesn't say. */
	get quota(): number | undefined {
		return this.#room.quota;
	}

	get coming(): DataImport | undefined {
		return this.#coming;
	}

	get removed(): Removed | undefined {
		return this.#removed;
	}

	/** How the last thing went. */
	get said(): string {
		return this.#said;
	}

	async load(): Promise<void> {
		const { work, workspace, lasting } = this.#player;
		await workspace?.keep();
		await lasting.look();
		await this.#saying(async () => {
			const heads = [...(await work.heads())].sort((a, b) => b.changedAt - a.changedAt);
			this.#rows = await Promise.all(
				heads.map(async (head) => ({ head, ...(await work.size(head.key)) })),
			);
			this.#room = await navigator.storage.estimate();
		});
	}

	/** @param key of one workspace; none: everything, progress included */
	async export(key?: string): Promise<void> {
		await this.#saying(async () => {
			const { writeArchive } = await import('../work/write-archive.ts');
			const works = await this.#works(key);
			const progress = key === undefined ? this.#player.progress.export() : undefined;
			const name = key === undefined ? 'slipway-work' : key.replace(/[^\w.-]+/g, '-');
			downloadBytes(`${name}.zip`, writeArchive(works, progress), 'application/zip');
		});
	}

	/** Reads a zip or a file of progress, and shows what it would do. */
	async pick(file: File): Promise<void> {
		await this.#saying(async () => {
			if (file.name.endsWith('.json')) return this.#importProgress(await file.text());
			const { readArchive } = await import('../work/read-archive.ts');
			const { works, progress } = readArchive(new Uint8Array(await file.arrayBuffer()), file.name);
			this.#coming = {
				file: file.name,
				steps: planImport(works, await this.#works()),
				progress,
			};
		});
	}

	cancel(): void {
		this.#coming = undefined;
	}

	async import(): Promise<void> {
		const coming = this.#coming;
		if (!coming) return;
		await this.#saying(async () => {
			const works = coming.steps.filter(({ kind }) => kind !== 'same').map(({ work }) => work);
			await this.#put(works);
			if (coming.progress !== undefined) await this.#importProgress(coming.progress);
			this.#coming = undefined;
			// Reading again begins with nothing said.
			await this.load();
			this.#said = `Imported ${coming.file}.`;
		});
	}

	/** The copy and the work that it is a copy of change places. A lesson that is opened from now on waits. */
	async useCopy({ key, copyOf: origin }: WorkHead): Promise<void> {
		if (origin === undefined) return;
		await this.#saying(async () => {
			await this.#whileMine([origin], async () => {
				const { work } = this.#player;
				const [copy, before] = await Promise.all([work.load(key), work.load(origin)]);
				if (!copy) return;
				const { copyOf: _, ...now } = { ...copy, key: origin };
				await work.put(before ? [now, { ...before, key, copyOf: origin }] : [now]);
				if (!before) await work.remove([key]);
			});
			await this.load();
		});
	}

	/** @param key none: everything, progress included */
	async remove(key?: string): Promise<void> {
		await this.#saying(async () => {
			const { work, progress } = this.#player;
			const keys = key === undefined ? (this.#rows ?? []).map(({ head }) => head.key) : [key];
			let works: readonly KeptWork[] = [];
			await this.#whileMine(keys, async () => {
				works = await this.#works(key);
				await work.remove(works.map((one) => one.key));
			});
			const [only] = works;
			const everything = key === undefined;
			this.#removed = {
				what: everything || !only ? 'all of it' : only.title,
				works,
				progress: everything ? progress.export() : undefined,
			};
			if (everything) await progress.clear();
			await this.load();
		});
	}

	async undo(): Promise<void> {
		const removed = this.#removed;
		if (!removed) return;
		await this.#saying(async () => {
			await this.#put(removed.works);
			if (removed.progress !== undefined) await this.#player.progress.import(removed.progress);
			this.#removed = undefined;
			await this.load();
		});
	}

	async #works(key?: string): Promise<KeptWork[]> {
		const { work } = this.#player;
		const keys = key === undefined ? (await work.heads()).map((head) => head.key) : [key];
		const works = await Promise.all(keys.map((one) => work.load(one)));
		return works.filter((one) => one !== undefined);
	}

	async #importProgress(text: string): Promise<void> {
		const count = await this.#player.progress.import(text);
		this.#said = count === 1 ? '1 check imported.' : `${count} checks imported.`;
	}

	async #put(works: readonly KeptWork[]): Promise<void> {
		const player = this.#player;
		const keys = works.map(({ key }) => key);
		await player.whileClosed(keys, () => player.work.put(works));
	}

	/** Changes what is stored under these keys, unless another tab is at work on one of them. */
	async #whileMine(keys: readonly string[], change: () => Promise<void>): Promise<void> {
		const player = this.#player;
		const mine = player.lock.held ? player.workspace?.key : undefined;
		await player.whileClosed(keys, async () => {
			await this.#refuseElsewhere(keys.filter((key) => key !== mine));
			await change();
		});
	}

	async #refuseElsewhere(keys: readonly string[]): Promise<void> {
		if (!('locks' in navigator)) return;
		const { held = [] } = await navigator.locks.query();
		const elsewhere = held.some(({ name }) => keys.some((key) => name === `slipway:${key}`));
		if (elsewhere) throw new Error('This is open in another tab. Close it there first.');
	}

	async #saying(action: () => Promise<void>): Promise<void> {
		this.#said = '';
		try {
			await action();
		} catch (error) {
			if (!(error instanceof Error)) throw error;
			this.#said =
				error.name === 'QuotaExceededError'
					? "There is no room for it: the browser's storage is full."
					: error.message;
		}
	}
}
