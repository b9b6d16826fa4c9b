// Files that git doesn't know: what `git status` lists, folders without any tracked file as one.
import fs from 'node:fs';
import type { Repository } from '../repository.ts';
import { IgnoreRules } from './ignore-rules.ts';

export interface Untracked {
	/** Sorted; a folder ends in `/`. */
	untracked: string[];
	ignored: string[];
}

/** @param whole true: a folder counts as one, as `git status` shows it; false: each file, as for `git add` */
export function untrackedFiles(repository: Repository, whole: boolean): Untracked {
	const walk = new Walk(repository, whole);
	walk.folder('');
	const sort = (paths: string[]): string[] => paths.sort((a, b) => (a < b ? -1 : 1));
	return { untracked: sort(walk.untracked), ignored: sort(walk.ignored) };
}

class Walk {
	readonly untracked: string[] = [];
	readonly ignored: string[] = [];
	readonly #repository: Repository;
	readonly #whole: boolean;
	readonly #rules: IgnoreRules;
	/** Folders that have tracked files. */
	readonly #known = new Set<string>();

	constructor(repository: Repository, whole: boolean) {
		this.#repository = repository;
		this.#whole = whole;
		this.#rules = new IgnoreRules(repository);
		for (const path of repository.index.paths())
			for (
				let slash = path.lastIndexOf('/');
				slash !== -1;
				slash = path.lastIndexOf('/', slash - 1)
			) {
				const folder = path.slice(0, slash);
				if (this.#known.has(folder)) break;
				this.#known.add(folder);
			}
	}

	folder(folder: string): void {
		for (const entry of this.#list(folder)) {
			const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
			if (entry.isDirectory()) this.#below(path);
			else if (!this.#repository.index.has(path)) {
				if (this.#rules.ignoresHere(path, false)) this.ignored.push(path);
				else this.untracked.push(path);
			}
		}
	}

	#below(path: string): void {
		if (this.#known.has(path)) this.folder(path);
		else if (this.#rules.ignoresHere(path, true)) this.ignored.push(`${path}/`);
		else if (fs.existsSync(this.#repository.file(`${path}/.git/HEAD`)))
			this.untracked.push(`${path}/`);
		else if (!this.#whole) this.folder(path);
		else if (this.#hasFile(path)) {
			this.untracked.push(`${path}/`);
			this.#ignoredBelow(path);
		} else if (this.#hasIgnored(path)) this.ignored.push(`${path}/`);
	}

	/** A folder that is shown as one may still have ignored files. */
	#ignoredBelow(folder: string): void {
		for (const entry of this.#list(folder)) {
			const path = `${folder}/${entry.name}`;
			const isFolder = entry.isDirectory();
			if (this.#rules.ignoresHere(path, isFolder)) this.ignored.push(isFolder ? `${path}/` : path);
			else if (isFolder) this.#ignoredBelow(path);
		}
	}

	#list(folder: string): fs.Dirent[] {
		return fs
			.readdirSync(this.#repository.file(folder), { withFileTypes: true })
			.filter(({ name }) => name !== '.git');
	}

	/** Whether there is a file below that is not ignored: a folder without one isn't shown. */
	#hasFile(folder: string): boolean {
		return this.#list(folder).some((entry) => {
			const path = `${folder}/${entry.name}`;
			if (this.#rules.ignoresHere(path, entry.isDirectory())) return false;
			return entry.isDirectory() ? this.#hasFile(path) : true;
		});
	}

	#hasIgnored(folder: string): boolean {
		return this.#list(folder).some(
			(entry) => !entry.isDirectory() || this.#hasIgnored(`${folder}/${entry.name}`),
		);
	}
}
