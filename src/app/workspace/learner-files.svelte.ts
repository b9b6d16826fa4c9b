// The learner's files by path, beside what they began with. Those of repositories are known, but not shown.
import type { Contents } from '../work/contents.ts';
import { keptPath } from '../work/kept-path.ts';
import type { FileChanges, FileMap } from '../work/kept-work.ts';
import { sameContents } from '../work/same-contents.ts';
import type { WorkspaceFiles } from './workspace-file.ts';
import { workspaceFiles } from './workspace-files.ts';

export class LearnerFiles {
	readonly #starter: WorkspaceFiles;
	#shown = $state.raw<WorkspaceFiles>(new Map());
	/** Of repositories, as loaded, until the container has them. */
	#loaded: FileMap = new Map();
	#hidden = new Set<string>();

	constructor(starter: WorkspaceFiles) {
		this.#starter = starter;
	}

	get shown(): WorkspaceFiles {
		return this.#shown;
	}

	get starter(): FileMap {
		return workspaceFiles.map(this.#starter);
	}

	/** Of all, repositories included. */
	get paths(): string[] {
		return [...this.#shown.keys(), ...this.#hidden];
	}

	get hasRepository(): boolean {
		return this.#hidden.size > 0;
	}

	/** Those that are not as the learner found them -> how they were. */
	get wayBack(): FileChanges {
		const paths = new Set([...this.#shown.keys(), ...this.#starter.keys()]);
		const changed = [...paths].filter((path) => this.isChanged(path));
		return new Map(changed.map((path) => [path, this.startOf(path)]));
	}

	load(files: FileMap): void {
		this.#shown = workspaceFiles.from(files, this.#starter);
		this.#loaded = new Map([...files].filter(([path]) => keptPath.isHidden(path)));
		this.#hidden = new Set(this.#loaded.keys());
	}

	/** From now on the container knows its repositories best. */
	handOver(): void {
		this.#loaded = new Map();
	}

	/** @param hidden files of repositories; absent: as they were loaded */
	all(hidden: FileMap = this.#loaded): FileMap {
		return new Map([...workspaceFiles.map(this.#shown), ...hidden]);
	}

	contents(path: string): Contents | undefined {
		const file = this.#shown.get(path);
		return file && workspaceFiles.contents(file);
	}

	startOf(path: string): Contents | null {
		const file = this.#starter.get(path);
		return file ? workspaceFiles.contents(file) : null;
	}

	isChanged(path: string): boolean {
		return !sameContents(this.contents(path), this.startOf(path));
	}

	adopt(changes: FileChanges): void {
		const shown = new Map(this.#shown);
		for (const [path, contents] of changes) {
			if (keptPath.isHidden(path)) {
				if (contents === null) this.#hidden.delete(path);
				else this.#hidden.add(path);
			} else if (contents === null) shown.delete(path);
			else shown.set(path, workspaceFiles.one(path, contents, this.#starter));
		}
		this.#shown = shown;
	}
}
