// The workspace's folder inside the container: writes what the learner does, and reports what programs do.
import type { FileSystemAPI, IFSWatcher, WebContainer } from '@webcontainer/api';
import { fileTreeOf } from './file-tree-of.ts';
import type { WorkspaceFiles } from './workspace-file.ts';

const IGNORED = new Set(['node_modules', '.git', '.cache', '.slipway']);
const LARGEST = 1_000_000;
const LARGEST_COUNT = 300;
const PAUSE = 150;

export class ContainerFolder {
	readonly #fs: FileSystemAPI;
	readonly path: string;
	#watcher: IFSWatcher | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#writing: Promise<unknown> = Promise.resolve();

	private constructor(fs: FileSystemAPI, path: string) {
		this.#fs = fs;
		this.path = path;
	}

	/** @param path relative to the container's working directory */
	static async create(
		container: WebContainer,
		path: string,
		files: WorkspaceFiles,
	): Promise<ContainerFolder> {
		await container.fs.mkdir(path, { recursive: true });
		await container.mount(fileTreeOf(files), { mountPoint: path });
		return new ContainerFolder(container.fs, path);
	}

	/** In the order in which they were asked for. */
	write(file: string, text: string): Promise<void> {
		return this.#inOrder(async () => {
			await this.#makeParent(file);
			await this.#fs.writeFile(`${this.path}/${file}`, text);
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

	/** Calls back with all text files, a moment after a program changed some. */
	watch(changed: (files: ReadonlyMap<string, string>) => void): void {
		this.#watcher = this.#fs.watch(this.path, { recursive: true }, (_event, name) => {
			if (
				String(name)
					.split('/')
					.some((part) => IGNORED.has(part))
			)
				return;
			clearTimeout(this.#timer);
			this.#timer = setTimeout(
				() => void this.#inOrder(async () => changed(await this.#read())),
				PAUSE,
			);
		});
	}

	close(): void {
		clearTimeout(this.#timer);
		this.#watcher?.close();
	}

	async #makeParent(file: string): Promise<void> {
		const slash = file.lastIndexOf('/');
		if (slash > 0)
			await this.#fs.mkdir(`${this.path}/${file.slice(0, slash)}`, { recursive: true });
	}

	#inOrder<T>(action: () => Promise<T>): Promise<T> {
		const result = this.#writing.then(action);
		this.#writing = result.catch(() => undefined);
		return result;
	}

	async #read(): Promise<Map<string, string>> {
		const files = new Map<string, string>();
		await this.#readFolder('', files);
		return files;
	}

	async #readFolder(inside: string, files: Map<string, string>): Promise<void> {
		const entries = await this.#fs.readdir(`${this.path}/${inside}`, { withFileTypes: true });
		for (const entry of entries) {
			if (IGNORED.has(entry.name) || files.size >= LARGEST_COUNT) continue;
			const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
			if (entry.isDirectory()) await this.#readFolder(path, files);
			else if (entry.isFile()) await this.#readText(path, files);
		}
	}

	async #readText(path: string, files: Map<string, string>): Promise<void> {
		const bytes = await this.#fs.readFile(`${this.path}/${path}`);
		if (bytes.length > LARGEST || bytes.includes(0)) return;
		files.set(path, new TextDecoder().decode(bytes));
	}
}
