// The workspace's folder inside the container: writes what the learner does, and reports what programs change.
import type { FileSystemAPI, WebContainer } from '@webcontainer/api';
import type { Contents } from '../work/contents.ts';
import { keptPath } from '../work/kept-path.ts';
import type { FileMap } from '../work/kept-work.ts';
import { fileTreeOf } from './file-tree-of.ts';
import { FolderReader } from './folder-reader.ts';
import { FolderWatch, type FolderWatchParts } from './folder-watch.ts';

export class ContainerFolder {
	readonly #container: WebContainer;
	readonly #fs: FileSystemAPI;
	readonly #reader: FolderReader;
	readonly path: string;
	#watch: FolderWatch | undefined;
	#writing: Promise<unknown> = Promise.resolve();

	private constructor(container: WebContainer, path: string) {
		this.#container = container;
		this.#fs = container.fs;
		this.path = path;
		this.#reader = new FolderReader(container.fs, path);
	}

	/** @param path relative to the container's working directory */
	static async create(
		container: WebContainer,
		path: string,
		files: FileMap,
	): Promise<ContainerFolder> {
		await container.fs.mkdir(path, { recursive: true });
		const folder = new ContainerFolder(container, path);
		await folder.replace(files);
		return folder;
	}

	/** Makes the folder hold these files and no others; node_modules and the like stay. */
	replace(files: FileMap): Promise<void> {
		return this.#inOrder(async () => {
			const there = await this.#reader.paths();
			if (there.some((path) => !files.has(path))) await this.#clear();
			await this.#container.mount(fileTreeOf(files), { mountPoint: this.path });
		});
	}

	/** In the order in which they were asked for. */
	write(file: string, contents: Contents): Promise<void> {
		return this.#inOrder(async () => {
			const slash = file.lastIndexOf('/');
			const parent = `${this.path}/${file.slice(0, slash)}`;
			if (slash > 0) await this.#fs.mkdir(parent, { recursive: true });
			await this.#fs.writeFile(`${this.path}/${file}`, contents);
		});
	}

	remove(file: string): Promise<void> {
		return this.#inOrder(() =>
			this.#fs.rm(`${this.path}/${file}`, { force: true, recursive: true }),
		);
	}

	/** Resolves when all that was asked for is done. */
	settled(): Promise<void> {
		return this.#inOrder(() => Promise.resolve());
	}

	/** All files of repositories: the rest is known to who writes it. Refs first, so that their objects are there. */
	async readHidden(): Promise<FileMap> {
		const hidden = (): Promise<string[]> => this.#hiddenPaths();
		const isObject = (path: string): boolean => path.includes('/objects/');
		const first = (await hidden()).filter((path) => !isObject(path));
		const refs = await this.#reader.files(first);
		const objects = await this.#reader.files((await hidden()).filter(isObject));
		return new Map([...refs.files, ...objects.files]);
	}

	/**
	 * A container that hangs doesn't hold up whoever asks.
	 * @param patience milliseconds
	 * @returns undefined: it takes longer. They are reported when they are read, as if they had just changed
	 */
	async readHiddenWithin(patience: number): Promise<FileMap | undefined> {
		const over = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
		const hidden = await Promise.race([this.readHidden(), over]);
		if (!hidden) void this.#watch?.repositoriesNoticed();
		return hidden;
	}

	watch(parts: FolderWatchParts): void {
		this.#watch = new FolderWatch(this.#fs, this.path, this.#reader, parts);
	}

	/** Resolves when all that programs have changed until now is reported. */
	async caughtUp(): Promise<void> {
		await this.#watch?.caughtUp();
	}

	close(): void {
		this.#watch?.close();
	}

	async #hiddenPaths(): Promise<string[]> {
		return (await this.#reader.paths()).filter((path) => keptPath.isHidden(path));
	}

	async #clear(): Promise<void> {
		const entries = await this.#fs.readdir(this.path);
		for (const entry of entries) {
			if (!keptPath.isKept(entry)) continue;
			await this.#fs.rm(`${this.path}/${entry}`, { force: true, recursive: true });
		}
	}

	#inOrder<T>(action: () => Promise<T>): Promise<T> {
		const result = this.#writing.then(action);
		this.#writing = result.catch(() => undefined);
		return result;
	}
}
