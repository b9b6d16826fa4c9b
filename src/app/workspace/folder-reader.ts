// Reads files of a folder in the container. What goes while it is being read is not there.
import type { FileSystemAPI } from '@webcontainer/api';
import type { Contents } from '../work/contents.ts';
import { keptPath } from '../work/kept-path.ts';
import { readContents } from '../work/read-contents.ts';

/** Larger files are not kept: each change would store them as a whole. */
const LARGEST = 32 * 1024 * 1024;
/** Files that are read at the same time. */
const AT_ONCE = 64;

export interface FilesRead {
	files: Map<string, Contents>;
	/** Too large to be kept. */
	left: Set<string>;
}

export class FolderReader {
	readonly #fs: FileSystemAPI;
	readonly #path: string;

	constructor(fs: FileSystemAPI, path: string) {
		this.#fs = fs;
		this.#path = path;
	}

	/** Files in the folder, or under one inside of it. */
	async paths(inside = ''): Promise<string[]> {
		const entries = await present(
			this.#fs.readdir(`${this.#path}/${inside}`, { withFileTypes: true }),
		);
		const found = (entries ?? []).map(async (entry) => {
			const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
			if (!keptPath.isKept(path)) return [];
			if (entry.isDirectory()) return this.paths(path);
			return entry.isFile() ? [path] : [];
		});
		return (await Promise.all(found)).flat();
	}

	/** Those of them that are there. */
	async files(paths: readonly string[]): Promise<FilesRead> {
		const read: FilesRead = { files: new Map(), left: new Set() };
		for (let at = 0; at < paths.length; at += AT_ONCE) {
			await Promise.all(paths.slice(at, at + AT_ONCE).map((path) => this.#read(path, read)));
		}
		return read;
	}

	async #read(path: string, { files, left }: FilesRead): Promise<void> {
		const bytes = await present(this.#fs.readFile(`${this.#path}/${path}`));
		if (!bytes) return;
		if (bytes.length > LARGEST) left.add(path);
		else files.set(path, keptPath.isHidden(path) ? bytes : readContents(bytes));
	}
}

/** undefined: it is not there, or it is something else than was asked for. */
async function present<T>(answer: Promise<T>): Promise<T | undefined> {
	try {
		return await answer;
	} catch (error) {
		if (error instanceof Error && /\b(ENOENT|ENOTDIR|EISDIR|ELOOP|EACCES)\b/.test(error.message)) {
			return undefined;
		}
		throw error;
	}
}
