// Bytes of files before something overwrites them, to be put back.
import type { FileSystemAPI } from '@webcontainer/api';

export class KeptFiles {
	readonly #fs: FileSystemAPI;
	readonly #folder: string;
	/** Undefined: the file was not there. */
	readonly #bytes = new Map<string, Uint8Array | undefined>();

	private constructor(fs: FileSystemAPI, folder: string) {
		this.#fs = fs;
		this.#folder = folder;
	}

	/** @param paths of the workspace; one that ends in `/` is a folder */
	static async of(fs: FileSystemAPI, folder: string, paths: readonly string[]): Promise<KeptFiles> {
		const kept = new KeptFiles(fs, folder);
		for (const path of paths) await kept.#add(path);
		return kept;
	}

	async putBack(): Promise<void> {
		for (const [path, bytes] of this.#bytes) {
			const file = `${this.#folder}/${path}`;
			if (bytes === undefined) await this.#fs.rm(file, { force: true });
			else {
				await this.#fs.mkdir(file.slice(0, file.lastIndexOf('/')), { recursive: true });
				await this.#fs.writeFile(file, bytes);
			}
		}
	}

	async #add(path: string): Promise<void> {
		if (path.endsWith('/')) {
			const entries = await this.#fs.readdir(`${this.#folder}/${path}`, { withFileTypes: true });
			for (const entry of entries) {
				await this.#add(`${path}${entry.name}${entry.isDirectory() ? '/' : ''}`);
			}
		} else this.#bytes.set(path, await this.#read(path));
	}

	async #read(path: string): Promise<Uint8Array | undefined> {
		try {
			return await this.#fs.readFile(`${this.#folder}/${path}`);
		} catch (error) {
			if (error instanceof Error && error.message.includes('ENOENT')) return undefined;
			throw error;
		}
	}
}
