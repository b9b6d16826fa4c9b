// Who watches which paths; events are those that libuv makes of inotify's.
export type WatchListener = (event: 'rename' | 'change', name: string) => void;

interface Watch {
	path: string;
	recursive: boolean;
	listener: WatchListener;
}

export class Watches {
	readonly #watches = new Set<Watch>();

	/** `path` is canonical. Returns the function that ends it. */
	add(path: string, recursive: boolean, listener: WatchListener): () => void {
		const watch = { path, recursive, listener };
		this.#watches.add(watch);
		return () => this.#watches.delete(watch);
	}

	/** Bytes or attributes of what is at `path` changed. */
	changed(path: string): void {
		this.#tell('change', path);
	}

	/** An entry came to or went from `path`. */
	renamed(path: string): void {
		this.#tell('rename', path);
	}

	#tell(event: 'rename' | 'change', path: string): void {
		for (const watch of this.#watches) {
			const name = nameFor(watch, path);
			if (name !== undefined) watch.listener(event, name);
		}
	}
}

/** The name that the watcher gets, or undefined when it is not told. */
function nameFor({ path: watched, recursive }: Watch, path: string): string | undefined {
	if (path === watched) return path.slice(path.lastIndexOf('/') + 1);
	const base = watched === '/' ? '/' : `${watched}/`;
	if (!path.startsWith(base)) return undefined;
	const name = path.slice(base.length);
	return recursive || !name.includes('/') ? name : undefined;
}
