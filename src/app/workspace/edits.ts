// What the learner changed in a lesson, kept in the browser as the difference to the starter.
import * as v from 'valibot';
import { Stored } from '../settings/stored.ts';
import type { WorkspaceFiles } from './workspace-file.ts';

/** Path -> text; null: deleted. */
const schema = v.record(v.string(), v.nullable(v.string()));
type Changes = v.InferOutput<typeof schema>;

/** A program may write any amount of data; what is kept for the next visit has an end. */
const LARGEST = 200_000;

export class Edits {
	readonly #starter: WorkspaceFiles;
	readonly #stored: Stored<Changes>;

	/** @param key of the lesson: pack id and lesson id */
	constructor(key: string, starter: WorkspaceFiles) {
		this.#starter = starter;
		this.#stored = new Stored<Changes>(`edits:${key}`, (value) => {
			const result = v.safeParse(schema, value);
			return result.success ? result.output : undefined;
		});
	}

	/** The starter with the changes applied. */
	load(): WorkspaceFiles {
		const files = new Map(this.#starter);
		for (const [path, text] of Object.entries(this.#stored.read() ?? {})) {
			// What became read-only in a newer version of the pack is the author's again.
			if (files.get(path)?.readOnly) continue;
			if (text === null) files.delete(path);
			else files.set(path, { path, text, bytes: undefined, readOnly: false });
		}
		return files;
	}

	/** @returns false if the browser refused to keep it */
	save(files: WorkspaceFiles): boolean {
		const changes: Changes = {};
		for (const [path, { text }] of files) {
			if (text === undefined || text.length > LARGEST) continue;
			if (this.#starter.get(path)?.text !== text) changes[path] = text;
		}
		for (const path of this.#starter.keys()) if (!files.has(path)) changes[path] = null;
		if (Object.keys(changes).length > 0) return this.#stored.write(changes);
		this.#stored.remove();
		return true;
	}
}
