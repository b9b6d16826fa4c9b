// The files of a pack, wherever they came from: a folder, a zip, a URL, a git repository.
import { PackError } from './pack-error.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });
const MAX_FILE = 5 * 1024 * 1024;

export class PackFiles {
	readonly #files: ReadonlyMap<string, Uint8Array>;

	/** @param files path relative to the pack's folder, with `/` -> bytes */
	constructor(files: ReadonlyMap<string, Uint8Array>) {
		for (const [path, bytes] of files) checkFile(path, bytes);
		this.#files = files;
	}

	get paths(): string[] {
		return [...this.#files.keys()].sort();
	}

	has(path: string): boolean {
		return this.#files.has(path);
	}

	bytes(path: string): Uint8Array {
		const bytes = this.#files.get(path);
		if (!bytes) throw new PackError(path, 'this file is missing.');
		return bytes;
	}

	text(path: string): string {
		const text = this.textOrUndefined(path);
		if (text === undefined) throw new PackError(path, 'this file is not UTF-8 text.');
		return text;
	}

	/** undefined if the file is not UTF-8. */
	textOrUndefined(path: string): string | undefined {
		try {
			return decoder.decode(this.bytes(path));
		} catch (error) {
			if (error instanceof TypeError) return undefined;
			throw error;
		}
	}

	/** Names of the folders directly in `folder` ('' is the pack's own). */
	folders(folder: string): string[] {
		const prefix = folder === '' ? '' : `${folder}/`;
		const names = new Set<string>();
		for (const path of this.#files.keys()) {
			if (!path.startsWith(prefix)) continue;
			const slash = path.indexOf('/', prefix.length);
			if (slash !== -1) names.add(path.slice(prefix.length, slash));
		}
		return [...names].sort();
	}

	/** Paths below `folder`, relative to it. */
	below(folder: string): string[] {
		const prefix = `${folder}/`;
		return this.paths
			.filter((path) => path.startsWith(prefix))
			.map((path) => path.slice(prefix.length));
	}
}

function checkFile(path: string, bytes: Uint8Array): void {
	if (path.startsWith('/') || path.includes('\\') || path.split('/').includes('..')) {
		throw new PackError(path, 'a path leads out of the pack.', {
			suggestion: 'Put the file inside its folder.',
		});
	}
	if (bytes.length > MAX_FILE) {
		const size = (bytes.length / 1024 / 1024).toFixed(0);
		throw new PackError(path, `this file has ${size} MB; a file of a pack may have 5 MB.`);
	}
}
