// The packs this site offers, and the one that is open.
import * as v from 'valibot';
import type { Pack } from '#course/pack.ts';
import { PackProblem, type PackMistake } from './pack-problem.ts';
import { parsePack } from './parse-pack.ts';

const summaries = v.array(v.object({ id: v.string(), title: v.string(), summary: v.string() }));
export type PackSummary = v.InferOutput<typeof summaries>[number];

export class Library {
	#packs = $state.raw<readonly PackSummary[] | undefined>();
	#pack = $state.raw<Pack | undefined>();
	#mistake = $state.raw<PackMistake | undefined>();
	#wanted: string | undefined;

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
		if (result.success) this.#packs = result.output;
		else this.#mistake = { file: 'packs/index.json', message: 'the list of packs is missing' };
	}

	async open(id: string): Promise<void> {
		if (this.#wanted === id) return;
		this.#wanted = id;
		const result = await load(id);
		if (this.#wanted !== id) return;
		this.#pack = 'mistake' in result ? undefined : result.pack;
		this.#mistake = 'mistake' in result ? result.mistake : undefined;
	}
}

function packAddress(id: string): string {
	return new URL(`packs/${encodeURIComponent(id)}/pack.json`, document.baseURI).href;
}

async function load(id: string): Promise<{ pack: Pack } | { mistake: PackMistake }> {
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
