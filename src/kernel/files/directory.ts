// A directory: its own entries over those of an image, if it came from one.
import type { ImageDirectory } from './image-directory.ts';
import type { Inode } from './inode.ts';

/** In the entries: the image's entry of this name was removed. */
const GONE = null;

export class Directory {
	readonly kind = 'directory';
	readonly #entries = new Map<string, Inode | typeof GONE>();
	readonly #lower: ImageDirectory | undefined;

	constructor(lower?: ImageDirectory) {
		this.#lower = lower;
	}

	get(name: string): Inode | undefined {
		const own = this.#entries.get(name);
		if (own !== undefined) return own ?? undefined;
		const below = this.#lower?.get(name);
		if (below) this.#entries.set(name, below);
		return below;
	}

	set(name: string, inode: Inode): void {
		this.#lower?.changed();
		this.#entries.set(name, inode);
	}

	delete(name: string): void {
		if (this.#lower) {
			this.#lower.changed();
			this.#entries.set(name, GONE);
		} else {
			this.#entries.delete(name);
		}
	}

	/** Sorted, as libuv's scandir gives them. */
	names(): string[] {
		const names = new Set(this.#lower?.names());
		for (const [name, inode] of this.#entries) {
			if (inode === GONE) names.delete(name);
			else names.add(name);
		}
		return [...names].sort();
	}

	get isEmpty(): boolean {
		return this.names().length === 0;
	}

	/** Takes over the entries of `older` that it has not; directories of both are merged. */
	adopt(older: Directory): void {
		for (const name of older.names()) {
			const inode = older.get(name);
			if (!inode) continue;
			const own = this.get(name)?.content;
			if (!own) {
				this.set(name, inode);
				continue;
			}
			inode.moved();
			if (own.kind === 'directory' && inode.content.kind === 'directory') own.adopt(inode.content);
		}
	}
}
