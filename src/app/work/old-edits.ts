// What earlier versions kept in localStorage: the difference to the starter. It moves over when its lesson is opened.
import * as v from 'valibot';
import { Stored } from '../settings/stored.ts';
import type { Contents } from './contents.ts';
import type { FileChanges } from './kept-work.ts';

/** Path -> text; null: deleted. */
const schema = v.record(v.string(), v.nullable(v.string()));

export class OldEdits {
	readonly #stored: Stored<v.InferOutput<typeof schema>>;

	/** @param key `pack/lesson` */
	constructor(key: string) {
		this.#stored = new Stored(`edits:${key}`, (value) => {
			const result = v.safeParse(schema, value);
			return result.success ? result.output : undefined;
		});
	}

	read(): FileChanges | undefined {
		const changes = this.#stored.read();
		return changes && new Map<string, Contents | null>(Object.entries(changes));
	}

	/** They are stored elsewhere. */
	remove(): void {
		this.#stored.remove();
	}
}
