// Follows the file that the preload writes, and keeps the last requests.
import type { FileSystemAPI, IFSWatcher, WebContainer } from '@webcontainer/api';
import * as v from 'valibot';
import { requestEntry, type RequestEntry } from './request-entry.ts';

const KEPT = 500;
const PAUSE = 40;

export class RequestLog {
	#entries = $state.raw<readonly RequestEntry[]>([]);
	#selected = $state.raw<string | undefined>();
	#seen = new Set<string>();
	#watcher: IFSWatcher | undefined;
	#reading = false;
	#again = false;
	/** Called for each new entry, in order. */
	onEntry: (entry: RequestEntry) => void = () => undefined;

	/** Oldest first. */
	get entries(): readonly RequestEntry[] {
		return this.#entries;
	}

	get selected(): RequestEntry | undefined {
		return this.#entries.find((entry) => entry.id === this.#selected);
	}

	select(id: string | undefined): void {
		this.#selected = id;
	}

	clear(): void {
		this.#entries = [];
		this.#selected = undefined;
	}

	/** @param path of the log, which is made empty */
	async follow(container: WebContainer, path: string): Promise<void> {
		this.close();
		this.clear();
		this.#seen.clear();
		await container.fs.writeFile(path, '');
		this.#watcher = container.fs.watch(path, () => void this.#read(container.fs, path));
	}

	close(): void {
		this.#watcher?.close();
		this.#watcher = undefined;
	}

	/** Changes that come while reading are answered by one more reading. */
	async #read(fs: FileSystemAPI, path: string): Promise<void> {
		if (this.#reading) {
			this.#again = true;
			return;
		}
		this.#reading = true;
		do {
			this.#again = false;
			this.#take(await fs.readFile(path, 'utf-8'));
			await new Promise((resolve) => setTimeout(resolve, PAUSE));
		} while (this.#again);
		this.#reading = false;
	}

	#take(text: string): void {
		const lines = text.split('\n').slice(0, -1);
		const fresh = lines
			.flatMap((line) => parseLine(line) ?? [])
			.filter(({ id }) => !this.#seen.has(id));
		if (fresh.length === 0) return;
		for (const entry of fresh) {
			this.#seen.add(entry.id);
			this.onEntry(entry);
		}
		this.#entries = [...this.#entries, ...fresh].slice(-KEPT);
	}
}

function parseLine(line: string): RequestEntry | undefined {
	try {
		const result = v.safeParse(requestEntry, JSON.parse(line));
		return result.success ? result.output : undefined;
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
