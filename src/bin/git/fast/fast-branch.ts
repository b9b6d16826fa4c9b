// A branch while `git fast-import` builds it: where it points, and the files that its next commit will have.
import { GitError } from '../git-error.ts';
import { filesOfTree } from '../store/files-of-tree.ts';
import type { TreeFile } from '../objects/tree-file.ts';
import type { Repository } from '../repository.ts';

export class FastBranch {
	readonly name: string;
	/** Undefined before the first commit. */
	tip: string | undefined;
	files = new Map<string, TreeFile>();

	constructor(name: string) {
		this.name = name;
	}

	/** Goes to a commit, and takes its files; undefined: to nothing. */
	startAt(repository: Repository, oid: string | undefined): void {
		this.tip = oid;
		const { objects } = repository;
		this.files = oid ? filesOfTree(objects, objects.commit(oid).tree) : new Map();
	}

	put(path: string, file: TreeFile): void {
		// A file takes the place of a folder, and of a file that now has to be one.
		this.#removeBelow(path);
		const parts = path.split('/');
		for (let depth = 1; depth < parts.length; depth++)
			this.files.delete(parts.slice(0, depth).join('/'));
		this.files.set(path, file);
	}

	remove(path: string): void {
		this.files.delete(path);
		this.#removeBelow(path);
		if (path === '') this.files.clear();
	}

	/** A file or a folder. */
	copy(from: string, to: string): void {
		const found = [...this.files].filter(([path]) => path === from || path.startsWith(`${from}/`));
		if (found.length === 0) throw new GitError(`Path ${from} not in branch`);
		this.remove(to);
		for (const [path, file] of found) this.put(`${to}${path.slice(from.length)}`, file);
	}

	#removeBelow(folder: string): void {
		for (const path of this.files.keys())
			if (path.startsWith(`${folder}/`)) this.files.delete(path);
	}
}
