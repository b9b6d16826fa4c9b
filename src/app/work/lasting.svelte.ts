// Whether the browser has promised not to delete the work when the disk runs low.
import * as v from 'valibot';
import { Stored } from '../settings/stored.ts';

/** `unknown`: it was not asked, or it does not say. */
type Promised = 'unknown' | 'yes' | 'no';

export class Lasting {
	readonly #asked = new Stored<true>('asked-to-persist', (value) => {
		const result = v.safeParse(v.literal(true), value);
		return result.success ? result.output : undefined;
	});
	#promised = $state.raw<Promised>('unknown');

	get promised(): Promised {
		return this.#promised;
	}

	async look(): Promise<void> {
		await this.#answer(() => navigator.storage.persisted());
	}

	/** Once there is something to lose. Some browsers put the question to the person: once is enough. */
	async askOnce(): Promise<void> {
		if (this.#asked.read()) return;
		this.#asked.write(true);
		await this.ask();
	}

	async ask(): Promise<void> {
		await this.#answer(() => navigator.storage.persist());
	}

	async #answer(question: () => Promise<boolean>): Promise<void> {
		if (!('storage' in navigator) || !('persist' in navigator.storage)) return;
		try {
			this.#promised = (await question()) ? 'yes' : 'no';
		} catch (error) {
			// Where storage is refused, so is the question.
			if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
			this.#promised = 'no';
		}
	}
}
