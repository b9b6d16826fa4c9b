// One repository and its working tree: where they are, and the arguments that isomorphic-git wants everywhere.
import fs from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { Config } from './config/config.ts';
import { GitError } from './git-error.ts';
import { identity } from './identity.ts';
import type { TreeFile } from './objects/tree-file.ts';
import { Refs } from './refs/refs.ts';
import { filesOfTree } from './store/files-of-tree.ts';
import { GitIndex } from './store/git-index.ts';
import { ObjectStore } from './store/object-store.ts';

interface Place {
	/** Where it is not `.git` in the folder. */
	gitdir?: string;
	/** `name=value` from the command line. */
	settings?: readonly string[];
}

export class Repository {
	/** Root of the working tree, absolute. */
	readonly dir: string;
	/** Where the command was called. */
	readonly cwd: string;

	readonly config: Config;
	readonly objects: ObjectStore;
	readonly refs: Refs;
	#index: GitIndex | undefined;

	/** `.git`, or a bare repository itself. */
	readonly gitdir: string;

	constructor(dir: string, cwd: string, place: Place = {}) {
		this.dir = dir;
		this.cwd = cwd;
		this.gitdir = place.gitdir ?? join(dir, '.git');
		this.config = new Config(this.gitdir, place.settings);
		this.objects = new ObjectStore(this.gitdir);
		this.refs = new Refs(
			this.gitdir,
			() => identity(this, 'COMMITTER', false),
			() => this.config.flag('core.logallrefupdates') ?? this.config.flag('core.bare') !== true,
		);
	}

	/** The repository around a folder; its complaint if there is none. */
	static find(cwd: string, settings: readonly string[] = []): Repository {
		const found = Repository.#rootOf(cwd);
		if (found) return new Repository(found.dir, cwd, { ...found, settings });
		throw new GitError('not a git repository (or any of the parent directories): .git');
	}

	/** The repository around a folder; if there is none, the place where one would be. */
	static around(cwd: string, settings: readonly string[] = []): Repository {
		const found = Repository.#rootOf(cwd);
		return new Repository(found?.dir ?? cwd, cwd, { ...found, settings });
	}

	static #rootOf(cwd: string): { dir: string; gitdir: string } | undefined {
		for (let dir = cwd; ; dir = dirname(dir)) {
			for (const gitdir of [join(dir, '.git'), dir])
				if (['HEAD', 'objects', 'refs'].every((name) => fs.existsSync(join(gitdir, name))))
					return { dir, gitdir };
			if (dir === dirname(dir)) return undefined;
		}
	}

	/** Read once; `index.save()` writes it. */
	get index(): GitIndex {
		this.#index ??= new GitIndex(this.gitdir);
		return this.#index;
	}

	/** A path as typed -> relative to the root, with `/`; `.` for the root itself. */
	inside(path: string): string {
		const inside = relative(this.dir, resolve(this.cwd, path)).split(sep).join('/');
		if (inside === '..' || inside.startsWith('../')) {
			throw new GitError(`${path}: '${path}' is outside repository at '${this.dir}'`);
		}
		return inside === '' ? '.' : inside;
	}

	/** A path of the repository as it is shown where the command was called. */
	shown(path: string): string {
		return relative(this.cwd, join(this.dir, path)).split(sep).join('/');
	}

	file(path: string): string {
		return join(this.dir, path);
	}

	/** A file of .git, or undefined. */
	readState(name: string): string | undefined {
		const path = join(this.gitdir, name);
		return fs.existsSync(path) ? fs.readFileSync(path, 'utf8') : undefined;
	}

	/** undefined takes the file away. */
	writeState(name: string, text: string | undefined): void {
		const path = join(this.gitdir, name);
		if (text === undefined) fs.rmSync(path, { force: true });
		else fs.writeFileSync(path, text);
	}

	/** Short name of the branch, or undefined when HEAD is detached. */
	branch(): string | undefined {
		return this.refs.target('HEAD')?.replace(/^refs\/heads\//, '');
	}

	/** Commit of HEAD, or undefined before the first. */
	head(): string | undefined {
		return this.refs.resolve('HEAD');
	}

	headOrFail(): string {
		const head = this.head();
		if (head) return head;
		const branch = this.branch() ?? 'HEAD';
		throw new GitError(`your current branch '${branch}' does not have any commits yet`);
	}

	/** The files of a commit; of none where there is no commit. */
	filesOf(commit: string | undefined): Map<string, TreeFile> {
		if (commit === undefined) return new Map();
		return filesOfTree(this.objects, this.objects.commit(commit).tree);
	}

	/** The content of a file that is stored, or in the working tree. */
	contentOf(file: TreeFile): Buffer {
		if (file.bytes) return file.bytes;
		if (file.mode === '160000') return Buffer.from(`Subproject commit ${file.oid}\n`);
		return this.objects.bytes(file.oid, 'blob');
	}

	/** An object id as it is shown: seven digits, more where that isn't enough. */
	short(oid: string): string {
		for (let length = 7; length < 40; length++) {
			const short = oid.slice(0, length);
			if (this.objects.expand(short).length <= 1) return short;
		}
		return oid;
	}
}
