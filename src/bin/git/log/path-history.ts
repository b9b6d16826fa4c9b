// The history of some paths: commits that changed them, and of a merge only the side that they came from (git-log(1), "History
// Simplification").
import type { Commit } from '../objects/git-object.ts';
import type { Repository } from '../repository.ts';
import { matchPaths } from '../work/match-paths.ts';

export class PathHistory {
	readonly #repository: Repository;
	readonly #paths: readonly string[];
	readonly #hidden: ReadonlySet<string>;
	/** Tree -> the paths in it, as one text. */
	readonly #states = new Map<string, string>();

	/** @param hidden commits that are left out, and all behind them */
	constructor(repository: Repository, paths: readonly string[], hidden: ReadonlySet<string>) {
		this.#repository = repository;
		this.#paths = paths;
		this.#hidden = hidden;
	}

	/** Where the history goes on: with the parent that has the paths as they are, if there is one. */
	parentsOf(commit: Commit): readonly string[] {
		const same = commit.parents.find(
			(parent) => !this.#hidden.has(parent) && this.#state(parent) === this.#state(commit.oid),
		);
		return same === undefined ? commit.parents : [same];
	}

	/** Whether a commit changed the paths, from each of its parents. */
	changes({ oid, parents }: Commit): boolean {
		if (parents.length === 0) return this.#state(oid) !== '';
		const shown = parents.filter((parent) => !this.#hidden.has(parent));
		const compared = parents.length > 1 && shown.length > 0 ? shown : parents;
		return compared.every((parent) => this.#state(parent) !== this.#state(oid));
	}

	/** The next commits behind one that changed the paths. */
	changingParents(commit: Commit): string[] {
		const found = this.parentsOf(commit).flatMap((parent) => this.#nearest(parent));
		return [...new Set(found)];
	}

	#nearest(start: string): string[] {
		for (let oid = start; ;) {
			if (this.#hidden.has(oid)) return [oid];
			const commit = this.#repository.objects.commit(oid);
			if (this.changes(commit)) return [oid];
			const [next, ...others] = this.parentsOf(commit);
			if (next === undefined) return [];
			if (others.length > 0) return [oid];
			oid = next;
		}
	}

	#state(oid: string): string {
		const { objects } = this.#repository;
		const { tree } = objects.commit(oid);
		const known = this.#states.get(tree);
		if (known !== undefined) return known;
		const files = this.#repository.filesOf(oid);
		const state = matchPaths(files.keys(), this.#paths)
			.map((path) => `${path}\0${files.get(path)?.oid} ${files.get(path)?.mode}\n`)
			.join('');
		this.#states.set(tree, state);
		return state;
	}
}
