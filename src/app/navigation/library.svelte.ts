// The packs this site offers, and the one that is open.
import * as v from 'valibot';
import type { Pack } from '#course/pack.ts';
import { PLAYGROUND_PACK } from '#course/playground-pack.ts';
import { fetchPack } from '../packs/fetch-pack.ts';
import type { OpenedPack } from '../packs/opened-pack.ts';
import { mergePack } from '../packs/merge-pack.ts';
import { PackShelf } from '../packs/pack-shelf.ts';
import { PackProblem, type PackMistake } from './pack-problem.ts';
import { parsePack } from './parse-pack.ts';

const summaries = v.array(
	v.object({
		id: v.string(),
		title: v.string(),
		summary: v.string(),
		/** Its author is at work: it is looked at for changes. */
		live: v.optional(v.boolean(), false),
	}),
);
export type PackSummary = v.InferOutput<typeof summaries>[number];

/** Milliseconds between two looks at a pack whose author is at work. */
const LOOK = 1000;

export class Library {
	readonly #shelf = new PackShelf();
	readonly #list = Promise.withResolvers<void>();
	#packs = $state.raw<readonly PackSummary[] | undefined>();
	#pack = $state.raw<Pack | undefined>();
	#mistake = $state.raw<PackMistake | undefined>();
	#wanted: string | undefined;
	#looking: string | undefined;

	/** Undefined until the list is there. */
	get packs(): readonly PackSummary[] | undefined {
		return this.#packs;
	}

	get pack(): Pack | undefined {
		return this.#pack;
	}

	get mistake(): PackMistake | undefined {
		return this.#mistake;
	}

	/** Address of a file that lies beside the open pack.json. */
	address(file: string): string {
		return new URL(file, packAddress(this.#pack?.id ?? '')).href;
	}

	async loadList(): Promise<void> {
		const response = await fetch(new URL('packs/index.json', document.baseURI));
		const result = v.safeParse(summaries, response.ok ? await response.json() : undefined);
		if (result.success) {
			this.#packs = result.output;
			this.#lookIfLive();
		} else this.#mistake = { file: 'packs/index.json', message: 'the list of packs is missing' };
		this.#list.resolve();
	}

	/**
	 * Without showing it.
	 * @returns undefined: this site does not have it
	 * @throws PackProblem if it has, but can't show it
	 */
	async find(id: string): Promise<Pack | undefined> {
		if (this.#pack?.id === id) return this.#pack;
		await this.#list.promise;
		const isListed = id === PLAYGROUND_PACK || this.#packs?.some((pack) => pack.id === id);
		if (PackShelf.has(id)) return this.#shelf.find(id);
		if (!isListed) return undefined;
		const result = await load(id);
		if ('mistake' in result) throw new PackProblem(result.mistake);
		return result.pack;
	}

	async open(id: string): Promise<void> {
		if (this.#wanted === id) return;
		this.#wanted = id;
		const result = PackShelf.has(id) ? await this.#find(id) : await load(id);
		if (this.#wanted !== id) return;
		this.#show(result);
		this.#lookIfLive();
	}

	/** @returns the id under which the pack can be opened, or undefined: there is a mistake to show */
	async openAddress(address: string): Promise<string | undefined> {
		return this.#take(address, () => fetchPack(address));
	}

	async openZip(file: File): Promise<string | undefined> {
		return this.#take(file.name, async () => {
			const { readZip } = await import('../packs/read-zip.ts');
			return readZip(new Uint8Array(await file.arrayBuffer()), file.name);
		});
	}

	async #take(source: string, read: () => Promise<OpenedPack>): Promise<string | undefined> {
		this.#wanted = undefined;
		const result = await outcome(async () => this.#shelf.keep(await read(), source));
		this.#show(result);
		if ('mistake' in result) return undefined;
		this.#wanted = result.pack.id;
		return result.pack.id;
	}

	#find(id: string): Promise<Outcome> {
		return outcome(async () => {
			const pack = await this.#shelf.find(id);
			if (pack) return pack;
			throw new PackProblem({
				file: `#/${id}`,
				message: 'this browser does not have the pack any more',
				suggestion: 'Open it again from its address or its zip.',
			});
		});
	}

	#show(result: Outcome): void {
		this.#pack = 'mistake' in result ? undefined : result.pack;
		this.#mistake = 'mistake' in result ? result.mistake : undefined;
	}

	/** The list and the pack arrive in either order. */
	#lookIfLive(): void {
		const id = this.#wanted;
		const live = this.#packs?.some((pack) => pack.live && pack.id === id);
		if (id === undefined || !live || this.#looking === id) return;
		this.#looking = id;
		this.#look(id);
	}

	/** Takes over what its author changes, as long as it is open. */
	#look(id: string): void {
		const timer = setInterval(async () => {
			if (this.#wanted !== id) {
				clearInterval(timer);
				if (this.#looking === id) this.#looking = undefined;
				return;
			}
			const result = await load(id);
			if (this.#wanted !== id) return;
			if ('mistake' in result) this.#show(result);
			else if (!this.#pack) this.#show(result);
			else if (result.pack.hash !== this.#pack.hash) {
				this.#show({ pack: mergePack(this.#pack, result.pack) });
			}
		}, LOOK);
	}
}

function packAddress(id: string): string {
	return new URL(`packs/${encodeURIComponent(id)}/pack.json`, document.baseURI).href;
}

type Outcome = { pack: Pack } | { mistake: PackMistake };

async function outcome(read: () => Promise<Pack>): Promise<Outcome> {
	try {
		return { pack: await read() };
	} catch (error) {
		if (error instanceof PackProblem) return { mistake: error.mistake };
		throw error;
	}
}

async function load(id: string): Promise<Outcome> {
	const file = `packs/${id}/pack.json`;
	try {
		const response = await fetch(packAddress(id));
		if (response.status === 404) {
			const message = `there is no pack called '${id}'`;
			return {
				mistake: {
					file,
					message,
					suggestion: 'Check the address, or pick a lesson from the list.',
				},
			};
		}
		if (!response.ok) throw new TypeError(`the server answered ${response.status}`);
		return { pack: parsePack(await response.text(), file) };
	} catch (error) {
		if (error instanceof PackProblem) return { mistake: error.mistake };
		if (!(error instanceof TypeError)) throw error;
		const suggestion = 'Check your connection, then reload the page.';
		return { mistake: { file, message: `could not be loaded (${error.message})`, suggestion } };
	}
}
