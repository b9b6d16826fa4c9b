// Follows the file that the preload writes, and keeps the last requests.
import type { FileSystemAPI, IFSWatcher, WebContainer } from '@webcontainer/api';
import * as v from 'valibot';
import { requestEntry, type RequestEntry } from './request-entry.ts';

const KEPT = 500;
const PAUSE = 40;

/** One log; what is read of an older one is nothing any more. */
interface Followed {
	fs: FileSystemAPI;
	path: string;
	reading: boolean;
	/** It changed while it was read. */
	again: boolean;
}

export class RequestLog {
	#entries = $state.raw<readonly RequestEntry[]>([]);
	#selected = $state.raw<string | undefined>();
	#seen = new Set<string>();
	#watcher: IFSWatcher | undefined;
	#followed: Followed | undefined;
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
		const followed: Followed = { fs: container.fs, path, reading: false, again: false };
		this.#followed = followed;
		await container.fs.writeFile(path, '');
		if (this.#followed !== followed) return;
		this.#watcher = container.fs.watch(path, () => void this.#read(followed));
	}

	/** Nothing is followed and nothing is kept. */
	close(): void {
		this.#watcher?.close();
		this.#watcher = undefined;
		this.#followed = undefined;
		this.clear();
		this.#seen.clear();
	}

	/** Changes that come while reading are answered by one more reading. */
	async #read(followed: Followed): Promise<void> {
		followed.again = true;
		if (followed.reading) return;
		followed.reading = true;
		while (followed.again && this.#followed === followed) {
			followed.again = false;
			const text = await followed.fs.readFile(followed.path, 'utf-8');
			if (this.#followed === followed) this.#take(text);
			await new Promise((resolve) => setTimeout(resolve, PAUSE));
		}
		followed.reading = false;
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
