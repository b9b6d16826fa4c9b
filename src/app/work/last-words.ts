// What was typed a moment before the page went. IndexedDB is too slow for that; localStorage has it at once.
import * as v from 'valibot';
import { Stored } from '../settings/stored.ts';
import { keptPath } from './kept-path.ts';
import type { FileChanges } from './kept-work.ts';

const schema = v.object({
	/** The tab that says it: if another one has written since, it is out of date. */
	owner: v.string(),
	/** Path -> text; null: deleted. */
	files: v.record(v.string(), v.nullable(v.string())),
});

type Words = v.InferOutput<typeof schema>;

export class LastWords {
	readonly #stored: Stored<Words>;
	#said = false;

	/** @param key of the workspace */
	constructor(key: string) {
		this.#stored = new Stored<Words>(`last-words:${key}`, (value) => {
			const result = v.safeParse(schema, value);
			return result.success ? result.output : undefined;
		});
	}

	/** Text only: bytes come from programs, which have stopped. */
	say(owner: string, changes: FileChanges): void {
		const files: Words['files'] = {};
		for (const [path, contents] of changes) {
			if (keptPath.isHidden(path) || contents instanceof Uint8Array) continue;
			files[path] = contents;
		}
		this.#said = this.#stored.write({ owner, files });
	}

	/** It was stored after all. */
	forget(): void {
		if (this.#said) this.#stored.remove();
		this.#said = false;
	}

	/** @param owner of what is stored; undefined: nothing is */
	take(owner: string | undefined): FileChanges {
		const words = this.#stored.read();
		if (!words) return new Map();
		this.#stored.remove();
		return new Map(owner === undefined || owner === words.owner ? Object.entries(words.files) : []);
	}
}
